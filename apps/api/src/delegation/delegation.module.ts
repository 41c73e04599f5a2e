import { Global, Module } from '@nestjs/common';
import { DelegationController } from './delegation.controller.ts';
import { DelegationRepository } from './delegation.repository.ts';
import { Delegations } from './delegations.ts';

/** Qui signe au nom du Président, sous quel arrêté, dans quelles bornes. */
@Global()
@Module({ controllers: [DelegationController], providers: [DelegationRepository, Delegations], exports: [DelegationRepository, Delegations] })
export class DelegationModule {}
