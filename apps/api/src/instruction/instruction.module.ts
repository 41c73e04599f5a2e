import { Global, Module } from '@nestjs/common';
import { Accueil } from './accueil/accueil.ts';
import { ActiviteRepository } from './accueil/activite.repository.ts';
import { CourrielsRefusesController } from './accueil/courriels-refuses.controller.ts';
import { CourrielsRefusesRepository } from './accueil/courriels-refuses.repository.ts';
import { Decider } from './decision/decider.ts';
import { DecisionRepository } from './decision/decision.repository.ts';
import { DossierAgentController } from './fiche/dossier-agent.controller.ts';
import { EtaisController } from './eligibilite/etais.controller.ts';
import { CriteresRepository } from './eligibilite/criteres.repository.ts';
import { EtayerCritere } from './eligibilite/etayer-critere.ts';
import { LireCriteres } from './eligibilite/lire-criteres.ts';
import { InstructionRepository } from './instruction.repository.ts';
import { Instruire } from './instruire.ts';
import { JournalDuDossier } from './fiche/journal-du-dossier.ts';
import { ListeController } from './liste/liste.controller.ts';
import { ListeRepository } from './liste/liste.repository.ts';
import { CartesDesActes } from './accueil/cartes-des-actes.ts';
import { PrevenirValideurs } from './eligibilite/prevenir-valideurs.ts';
import { LotModule } from '../lot/lot.module.ts';
import { PresenterAgent } from './fiche/presenter-agent.ts';
import { ReouvertureController } from './decision/reouverture.controller.ts';
import { Rouvrir } from './decision/rouvrir.ts';
import { SeanceRepository } from './decision/seance.repository.ts';

/** Le dossier côté agents : listes, instruction, comité, commission permanente. */
@Global()
@Module({
  imports: [LotModule],
  // La liste d’abord : `dossiers/export.csv` n’est pas un identifiant.
  controllers: [ListeController, CourrielsRefusesController, DossierAgentController, EtaisController, ReouvertureController],
  providers: [Accueil, ActiviteRepository, CartesDesActes, CourrielsRefusesRepository, CriteresRepository, Decider, DecisionRepository, EtayerCritere, InstructionRepository, Instruire, JournalDuDossier, LireCriteres, ListeRepository, PresenterAgent, PrevenirValideurs, Rouvrir, SeanceRepository],
  exports: [Decider, DecisionRepository, InstructionRepository, Instruire, LireCriteres, Rouvrir, SeanceRepository],
})
export class InstructionModule {}
