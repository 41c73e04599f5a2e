import { Global, Module } from '@nestjs/common';
import { AvertirCaducite } from '../echeancier/avertir-caducite.ts';
import { CalendrierController } from '../echeancier/calendrier.controller.ts';
import { CalendrierRepository } from '../echeancier/calendrier.repository.ts';
import { DemanderAuService } from '../echeancier/demander-au-service.ts';
import { EcheancierRepository } from '../echeancier/echeancier.repository.ts';
import { LireEcheancier } from '../echeancier/lire-echeancier.ts';
import { RappelerPorteur } from '../echeancier/rappeler-porteur.ts';
import { RappelsRepository } from '../echeancier/rappels.repository.ts';
import { ReversementController } from '../echeancier/reversement.controller.ts';
import { Reverser } from '../echeancier/reverser.ts';
import { TitreRepository } from '../echeancier/titre.repository.ts';
import { CoffreIban } from '../rib/coffre-iban.ts';
import { DeposerRib } from '../rib/deposer-rib.ts';
import { RibRepository } from '../rib/rib.repository.ts';
import { AccesPaiement } from './agent/acces-paiement.ts';
import { Blocages } from './agent/blocages.ts';
import { ControlerDemande } from './agent/controler-demande.ts';
import { ControlerRib } from './agent/controler-rib.ts';
import { FilePaiementsRepository } from './agent/file-paiements.repository.ts';
import { LiquiderDemande } from './agent/liquider-demande.ts';
import { MandaterDemande } from './agent/mandater-demande.ts';
import { PaiementsController } from './agent/paiements.controller.ts';
import { PresenterPaiement } from './agent/presenter-paiement.ts';
import { ComptableController } from './comptable/comptable.controller.ts';
import { ComptableRepository } from './comptable/comptable.repository.ts';
import { DossierDePieces } from './comptable/dossier-de-pieces.ts';
import { ImporterRetour } from './comptable/importer-retour.ts';
import { DepensesRepository } from './depenses.repository.ts';
import { FonctionsRepository } from './fonctions.repository.ts';
import { LireDemande } from './lire-demande.ts';
import { PaiementRepository } from './paiement.repository.ts';
import { PasserPaiement } from './passer-paiement.ts';
import { PiecesPaiementRepository } from './pieces-paiement.repository.ts';
import { DeposerDemande } from './porteur/deposer-demande.ts';
import { MaSubventionLue } from './porteur/ma-subvention.ts';
import { MesSubventionsController } from './porteur/mes-subventions.controller.ts';
import { PreparerDemande } from './porteur/preparer-demande.ts';
import { PresenterDemande } from './porteur/presenter-demande.ts';
import { PresenterSubventionPorteur } from './porteur/presenter-subvention-porteur.ts';
import { ReglagesPaiement } from './reglages-paiement.repository.ts';

/** Les demandes de paiement, leur RIB et leurs dates, des deux côtés. */
@Global()
@Module({
  // Le comptable d’abord : `propositions.csv` n’est pas un identifiant.
  controllers: [ComptableController, CalendrierController, ReversementController, MesSubventionsController, PaiementsController],
  providers: [
    AccesPaiement, AvertirCaducite, Blocages, CalendrierRepository, ComptableRepository, DossierDePieces, ImporterRetour, LireEcheancier, Reverser, TitreRepository, CoffreIban, ControlerDemande, ControlerRib, DemanderAuService, DepensesRepository, DeposerDemande, DeposerRib, EcheancierRepository, FilePaiementsRepository, FonctionsRepository, LiquiderDemande, LireDemande, MandaterDemande,
    MaSubventionLue, PaiementRepository, PasserPaiement, PiecesPaiementRepository, PreparerDemande, PresenterDemande, PresenterPaiement, PresenterSubventionPorteur, RappelerPorteur, RappelsRepository, ReglagesPaiement, RibRepository,
  ],
  exports: [MaSubventionLue, PaiementRepository, PiecesPaiementRepository, ReglagesPaiement],
})
export class PaiementModule {}
