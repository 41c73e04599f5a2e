import { Global, Module } from '@nestjs/common';
import { PieceController } from '../piece/piece.controller.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import { RecevoirPiece } from '../piece/recevoir-piece.ts';
import { StructureController } from '../structure/structure.controller.ts';
import { TerritoireModule } from '../territoire/territoire.module.ts';
import { AccesDossier } from './acces-dossier.ts';
import { CreerDossier } from './creer-dossier.ts';
import { DeposerDossier } from './deposer-dossier.ts';
import { DossierController } from './dossier.controller.ts';
import { DossierRepository } from './dossier.repository.ts';
import { EnregistrerEtape } from './enregistrer-etape.ts';
import { EvaluerDossier } from './evaluer-dossier.ts';
import { PresenterDossier } from './presenter-dossier.ts';
import { RetirerDossier } from './retirer-dossier.ts';
import { SuivreDossier } from './suivi-complements.ts';
import { TransitionRepository } from './transition.repository.ts';

/** La candidature côté porteur : brouillon, pièces, dépôt, suivi. */
@Global()
@Module({
  imports: [TerritoireModule],
  controllers: [DossierController, PieceController, StructureController],
  providers: [AccesDossier, CreerDossier, DeposerDossier, DossierRepository, EnregistrerEtape, EvaluerDossier, PieceRepository, PresenterDossier, RecevoirPiece, RetirerDossier, SuivreDossier, TransitionRepository],
  exports: [AccesDossier, CreerDossier, DeposerDossier, DossierRepository, EnregistrerEtape, EvaluerDossier, PieceRepository, RecevoirPiece, RetirerDossier, TransitionRepository],
})
export class DossierModule {}
