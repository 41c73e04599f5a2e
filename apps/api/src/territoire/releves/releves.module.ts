import { Module } from '@nestjs/common';
import { TerritoireModule } from '../territoire.module.ts';
import { ReevaluationsController } from './reevaluations.controller.ts';
import { ReevaluationsRepository } from './reevaluations.repository.ts';
import { Reevaluer } from './reevaluer.ts';
import { ReleverTrajets } from './relever-trajets.ts';
import { RelevesController } from './releves.controller.ts';
import { RelevesRepository } from './releves.repository.ts';

/** Le territoire côté agents : durées exactes demandées ou relevées, dossiers que le registre du jour jugerait autrement. */
@Module({
  imports: [TerritoireModule],
  controllers: [RelevesController, ReevaluationsController],
  providers: [Reevaluer, ReevaluationsRepository, ReleverTrajets, RelevesRepository],
})
export class RelevesModule {}
