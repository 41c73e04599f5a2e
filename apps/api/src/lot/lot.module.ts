import { Module } from '@nestjs/common';
import { ActesEnAttenteRepository } from './actes-en-attente.repository.ts';
import { ExecuterLot } from './executer-lot.ts';
import { LancerLot } from './lancer-lot.ts';
import { LotController } from './lot.controller.ts';
import { LotRepository } from './lot.repository.ts';

/** Préparer, viser, signer, notifier plusieurs lettres d’un coup, sans bloquer les pages. */
@Module({ controllers: [LotController], providers: [ActesEnAttenteRepository, ExecuterLot, LancerLot, LotRepository], exports: [ActesEnAttenteRepository] })
export class LotModule {}
