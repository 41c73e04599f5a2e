import { Module } from '@nestjs/common';
import { TravelTimeProvider } from '@maillage/domain';
import { EstimateurEmbarque } from './estimateur.provider.ts';
import { TerritoireController } from './territoire.controller.ts';
import { TrajetsService } from './trajets.service.ts';

/** Communes, registre des tiers-lieux, durées en voiture. L’horloge et la base viennent du module racine. */
@Module({
  controllers: [TerritoireController],
  providers: [{ provide: TravelTimeProvider, useClass: EstimateurEmbarque }, TrajetsService],
  exports: [TrajetsService],
})
export class TerritoireModule {}
