import { Global, Module } from '@nestjs/common';
import { AttesterCompletude } from './attester-completude.ts';
import { ComplementsAgentController } from './complements-agent.controller.ts';
import { ComplementsPorteurController } from './complements-porteur.controller.ts';
import { ComplementsRepository } from './complements.repository.ts';
import { DemanderComplements } from './demander-complements.ts';
import { EvaluationsRepository } from './evaluations.repository.ts';
import { IrrecevabiliteRepository } from './irrecevabilite.repository.ts';
import { LireComplements } from './lire-complements.ts';
import { PresenterComplements } from './presenter-complements.ts';
import { RappelerComplements } from './rappeler-complements.ts';
import { RecomposerDemande } from './recomposer-demande.ts';
import { ReevaluerDepot } from './reevaluer-depot.ts';
import { RepondreComplements } from './repondre-complements.ts';
import { SignalementsRepository } from './signalements.repository.ts';
import { SignalerPoint } from './signaler-point.ts';
import { AlerterSilence } from './silence/alerter-silence.ts';
import { AnnoncerSilence } from './silence/annoncer-silence.ts';
import { SilenceRepository } from './silence/silence.repository.ts';
import { SuivreComplements } from './suivre-complements.ts';

/** Les compléments d’un dossier déposé : demandés point par point, transmis, rappelés ; l’attestation quand rien ne manque, l’irrecevabilité quand ils ne viennent pas, les délais du silence. */
@Global()
@Module({
  controllers: [ComplementsAgentController, ComplementsPorteurController],
  providers: [AlerterSilence, AnnoncerSilence, AttesterCompletude, ComplementsRepository, DemanderComplements, EvaluationsRepository, IrrecevabiliteRepository, LireComplements, PresenterComplements, RappelerComplements, RecomposerDemande, ReevaluerDepot, RepondreComplements, SignalementsRepository, SignalerPoint, SilenceRepository, SuivreComplements],
  exports: [AlerterSilence, AnnoncerSilence, AttesterCompletude, ComplementsRepository, DemanderComplements, IrrecevabiliteRepository, LireComplements, RappelerComplements, RecomposerDemande, RepondreComplements, SuivreComplements],
})
export class ComplementsModule {}
