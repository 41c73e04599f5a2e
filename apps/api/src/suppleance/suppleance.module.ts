import { Global, Module } from '@nestjs/common';
import { SuppleanceController } from './suppleance.controller.ts';
import { SuppleanceRepository } from './suppleance.repository.ts';
import { Suppleances } from './suppleances.ts';

/** Qui valide un paiement à la place d’un absent. */
@Global()
@Module({ controllers: [SuppleanceController], providers: [SuppleanceRepository, Suppleances], exports: [SuppleanceRepository] })
export class SuppleanceModule {}
