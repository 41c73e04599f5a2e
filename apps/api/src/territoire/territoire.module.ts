import { Module } from '@nestjs/common';
import { TravelTimeProvider } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Config } from '../configuration.ts';
import { Horloge } from '../horloge.ts';
import { PoolSessions } from '../session/pool.ts';
import { DonneesController } from './donnees.controller.ts';
import { EstimateurEmbarque } from './estimateur.provider.ts';
import { EstimateurPuisExact } from './moteurs/estimateur-puis-exact.ts';
import { Moteurs } from './moteurs/moteurs.ts';
import { TerritoireController } from './territoire.controller.ts';
import { TrajetsService } from './trajets.service.ts';

/** Communes, registre des tiers-lieux, durées en voiture. L’horloge et la base viennent du module racine. */
@Module({
  controllers: [TerritoireController, DonneesController],
  providers: [
    EstimateurEmbarque,
    { provide: Moteurs, inject: [Config, DataSource, PoolSessions, Horloge], useFactory: Moteurs.choisis },
    { provide: TravelTimeProvider, inject: [EstimateurEmbarque, Moteurs], useFactory: (estimateur: EstimateurEmbarque, { exact }: Moteurs) => (exact ? new EstimateurPuisExact(estimateur, exact) : estimateur) },
    TrajetsService,
  ],
  exports: [Moteurs, TrajetsService],
})
export class TerritoireModule {}
