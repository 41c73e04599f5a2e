import type { Jour } from '../temps/jour.ts';
import type { LigneEcriture } from './grand-livre/ecriture.ts';
import type { FaitsSubvention } from './situation.ts';

type Le<T extends string> = { readonly type: T; readonly le: Jour };
/** `exercice` : l’année imputée ; `demandeeLe` : le dépôt de la demande, qui fait foi pour l’échéance (`le` à défaut). */
type Versement<T extends string> = Le<T> & { readonly exercice: number; readonly demandeeLe?: Jour };
type Montant<T extends string> = Le<T> & { readonly montantCentimes: number };

export type OperationActe = Le<'acte'> & { readonly nature: 'convention' | 'arrete' };
export type OperationEngagement = Montant<'engagement'>;
export type OperationSignature = Le<'signature-region'>;
export type OperationAvance = Versement<'avance'> & { readonly montantCentimes: number };
export type OperationAcompte = Versement<'acompte'> & { readonly montantCentimes: number; readonly depensesJustifieesCentimes: number };
export type OperationSolde = Versement<'solde'> & { readonly depensesJustifieesCentimes: number; readonly piecesAcceptees: boolean };
export type OperationVersement = OperationAvance | OperationAcompte | OperationSolde;
export type OperationDemandeProrogation = Le<'demande-prorogation'> & { readonly nouvelleDate: Jour };
export type OperationDecisionProrogation = Le<'decision-prorogation'> & { readonly accordee: boolean };
export type OperationCaducite = Le<'caducite'>;
export type OperationAvenant = Le<'avenant'> & { readonly nouveauMontantCentimes: number; readonly nouvelleAssietteCentimes: number | null };
/** Le changement qu’un acte signé et notifié rend effectif ; `votee` : une délibération exécutoire l’a décidé. */
export type OperationModification = Le<'modification'> & { readonly nouveauMontantCentimes: number; readonly nouvelleAssietteCentimes: number; readonly votee: boolean };
export type OperationContradictoire = Le<'contradictoire'>;
export type OperationTitre = Montant<'titre-reversement'>;
export type OperationRecouvrement = Montant<'recouvrement'>;
export type OperationAnnulationTitre = Montant<'annulation-titre'>;
export type OperationNonValeur = Montant<'non-valeur'>;
export type OperationRenonciation = Le<'renonciation'>;
/** Ce que le versement a changé, pour revenir en arrière si le comptable le rejette. */
export type FaitsAvantVersement = Pick<FaitsSubvention, 'etat' | 'avanceLe' | 'depensesRetenuesCentimes'>;
export type OperationRejet = Le<'rejet-comptable'> & { readonly lignes: readonly LigneEcriture[]; readonly avant: FaitsAvantVersement };

/** Une opération de la vie d’une subvention ; les douze premières sont celles des cas d’acceptation. */
export type OperationSubvention =
  | OperationActe | OperationEngagement | OperationVersement | OperationDemandeProrogation | OperationDecisionProrogation | OperationCaducite
  | OperationAvenant | OperationContradictoire | OperationTitre | OperationRecouvrement
  | OperationModification | OperationSignature | OperationAnnulationTitre | OperationNonValeur | OperationRenonciation | OperationRejet;
