import { Global, Module } from '@nestjs/common';
import { Accueil } from './accueil.ts';
import { ActiviteRepository } from './activite.repository.ts';
import { CourrielsRefusesController } from './courriels-refuses.controller.ts';
import { CourrielsRefusesRepository } from './courriels-refuses.repository.ts';
import { Decider } from './decider.ts';
import { DecisionRepository } from './decision.repository.ts';
import { DossierAgentController } from './dossier-agent.controller.ts';
import { EtaisController } from './eligibilite/etais.controller.ts';
import { CriteresRepository } from './eligibilite/criteres.repository.ts';
import { EtayerCritere } from './eligibilite/etayer-critere.ts';
import { LireCriteres } from './eligibilite/lire-criteres.ts';
import { InstructionRepository } from './instruction.repository.ts';
import { Instruire } from './instruire.ts';
import { JournalDuDossier } from './journal-du-dossier.ts';
import { ListeController } from './liste.controller.ts';
import { ListeRepository } from './liste.repository.ts';
import { PresenterAgent } from './presenter-agent.ts';
import { ReouvertureController } from './reouverture.controller.ts';
import { Rouvrir } from './rouvrir.ts';
import { SeanceRepository } from './seance.repository.ts';

/** Le dossier côté agents : listes, instruction, comité, commission permanente. */
@Global()
@Module({
  // La liste d’abord : `dossiers/export.csv` n’est pas un identifiant.
  controllers: [ListeController, CourrielsRefusesController, DossierAgentController, EtaisController, ReouvertureController],
  providers: [Accueil, ActiviteRepository, CourrielsRefusesRepository, CriteresRepository, Decider, DecisionRepository, EtayerCritere, InstructionRepository, Instruire, JournalDuDossier, LireCriteres, ListeRepository, PresenterAgent, Rouvrir, SeanceRepository],
  exports: [Decider, DecisionRepository, InstructionRepository, Instruire, LireCriteres, Rouvrir, SeanceRepository],
})
export class InstructionModule {}
