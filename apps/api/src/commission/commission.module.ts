import { Global, Module } from '@nestjs/common';
import { ChangerOrdreDuJour } from './changer-ordre-du-jour.ts';
import { CloreCommission } from './clore-commission.ts';
import { CommissionController } from './commission.controller.ts';
import { CommissionRepository } from './commission.repository.ts';
import { DeposerVotes } from './deposer-votes.ts';
import { FigerActes } from './documents/figer-actes.ts';
import { RendreDocument } from './documents/rendre-document.ts';
import { EnregistrerVote } from './enregistrer-vote.ts';
import { ExporterOrdreDuJour } from './exporter-ordre-du-jour.ts';
import { GrilleCsv } from './grille-csv.ts';
import { LireCommission } from './lire-commission.ts';
import { OrdreDuJourRepository } from './ordre-du-jour.repository.ts';
import { PreparerCommission } from './preparer-commission.ts';
import { PresenterCommission } from './presenter-commission.ts';
import { RapportsRepository } from './rapports.repository.ts';
import { SuitesCommission } from './suites.ts';
import { VotesController } from './votes.controller.ts';
import { VotesRepository } from './votes.repository.ts';

/** La commission permanente : calendrier, rapports, votes, suites, procès-verbal. */
@Global()
@Module({
  controllers: [CommissionController, VotesController],
  providers: [ChangerOrdreDuJour, CloreCommission, CommissionRepository, DeposerVotes, EnregistrerVote, ExporterOrdreDuJour, FigerActes, GrilleCsv, LireCommission, OrdreDuJourRepository, PreparerCommission, PresenterCommission, RapportsRepository, RendreDocument, SuitesCommission, VotesRepository],
  exports: [CommissionRepository, DeposerVotes, PreparerCommission, SuitesCommission, CloreCommission],
})
export class CommissionModule {}
