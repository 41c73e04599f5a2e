import type { Jour } from '@maillage/domain';
import type { DonneesDeliberation, DonneesProcesVerbalCommission, DonneesRapportCommission } from './commission.ts';
import type { DonneesArreteAttributif, DonneesConvention } from './attribution.ts';
import type { DonneesArreteModificatif, DonneesAvenant, DonneesReponseChangement } from './changement.ts';
import type { Deliberation, Entete, Projet, Signataire, Somme, TraitementAlgorithmique, VoiesDeRecours } from './entete.ts';
import type { DonneesLettreModele } from './lettre-modele.ts';
import type { DonneesProcesVerbal } from './proces-verbal.ts';
import type { DonneesAccuseRecours, DonneesReponseRecours } from './recours.ts';

export type { DecisionContestee, DonneesAccuseRecours, DonneesReponseRecours } from './recours.ts';
export type { Rectification } from './rectification.ts';

export type PieceRecue = { readonly libelle: string; readonly fichier: string; /** 64 caractères hexadécimaux. */ readonly sha256: string };

export type DonneesAccuseReception = Entete & {
  readonly nature: 'accuse-reception';
  readonly gabarit: 'accuse-reception.v1';
  readonly projetDepose: Projet;
  readonly montantDemande: Somme;
  readonly recu: { readonly jour: Jour; /** « 14 h 32 (heure de Paris) ». */ readonly heure: string };
  readonly rejetImplicite: { readonly le: Jour; /** « deux mois ». */ readonly delai: string };
  readonly recours: VoiesDeRecours;
  readonly depensesDepuis: Jour;
  readonly pieces: readonly PieceRecue[];
  readonly algorithme: TraitementAlgorithmique;
};

/** L’accusé d’une candidature venue par courrier, courriel ou remise sur place, saisie par un agent (R. 112-5 CRPA). */
export type DonneesAccuseCourrier = Omit<DonneesAccuseReception, 'gabarit' | 'recu'> & {
  readonly gabarit: 'accuse-courrier.v1';
  /** `maniere` : « par la poste », sans majuscule ni point ; `poste` : jour du cachet, nul s’il n’y en a pas. */
  readonly recu: { readonly jour: Jour; readonly maniere: string; readonly poste: Jour | null };
  /** Pourquoi l’envoi est hors délai ; nul : il est dans les délais. */
  readonly horsDelai: string | null;
  /** Pièces exigées par le règlement et absentes de l’envoi (L. 114-5 CRPA). */
  readonly manquantes: readonly string[];
  /** De quoi reprendre le dossier en ligne. */
  readonly reprise: { readonly code: string; readonly adresse: string; readonly jusquAu: Jour };
};

/** Le dossier est complet : ce qui a été contrôlé, par qui, et ce que cela ne promet pas. */
export type DonneesAttestationCompletude = Entete & {
  readonly nature: 'attestation-completude';
  readonly gabarit: 'attestation-completude.v1';
  readonly projetDepose: Projet;
  readonly montantDemande: Somme;
  readonly recuLe: Jour;
  readonly completLe: Jour;
  readonly pieces: readonly PieceRecue[];
  /** Compléments transmis avant cette attestation. */
  readonly complements: readonly { readonly demandesLe: Jour; readonly recusLe: Jour }[];
  readonly rejetImplicite: { readonly le: Jour; readonly joursSuspendus: number };
};

export type DonneesAccord = Entete & {
  readonly nature: 'accord';
  readonly gabarit: 'accord.v1';
  readonly projetAide: Projet;
  readonly decision: Deliberation;
  readonly montant: Somme;
  readonly montantDemande: Somme;
  readonly assiette: Somme;
  /** « 40 % », arrondi vers le bas par l’appelant. */
  readonly tauxEffectif: string;
  readonly conditions: readonly string[];
  readonly duree: { readonly debut: Jour; readonly fin: Jour };
  readonly depensesDepuis: Jour;
  /** Une phrase par échéance ; « à confirmer » y figure en toutes lettres tant que la Région ne l’a pas arrêté. */
  readonly versement: readonly string[];
  /** Pourquoi une convention est nécessaire ; nul : la décision suffit. */
  readonly convention: string | null;
  /** Régime d’aide d’État, en une phrase ; nul : sans objet. */
  readonly regimeAide: string | null;
  readonly signataire: Signataire;
  readonly recours: VoiesDeRecours;
  readonly algorithme: TraitementAlgorithmique;
};

export type ConstatNonSatisfait = {
  readonly libelle: string;
  readonly article: string;
  readonly motif: string;
  /** Ce qui rendrait le critère satisfait ; nul : rien avant la clôture de l’appel. */
  readonly changement: string | null;
};

export type DonneesRefus = Entete & {
  readonly nature: 'refus';
  readonly gabarit: 'refus.v1';
  readonly projetPresente: Projet;
  readonly decision: Deliberation;
  readonly montantDemande: Somme;
  readonly motifs: readonly string[];
  readonly constats: readonly ConstatNonSatisfait[];
  /** Phrase sur les crédits disponibles, quand ils ont pesé. */
  readonly budget: string | null;
  /** Dernier jour de dépôt de l’appel ; nul : l’appel est clos. */
  readonly appelOuvertJusquAu: Jour | null;
  readonly signataire: Signataire;
  readonly recours: VoiesDeRecours;
  readonly algorithme: TraitementAlgorithmique;
};

export type DonneesAjournement = Entete & {
  readonly nature: 'ajournement';
  readonly gabarit: 'ajournement.v1';
  readonly projetPresente: Projet;
  readonly montantDemande: Somme;
  readonly seance: { readonly jour: Jour; readonly organe: string };
  /** Nulle : la date de la prochaine séance n’est pas encore arrêtée. */
  readonly prochaineSeance: Jour | null;
  readonly motifs: readonly string[];
  readonly rejetImplicite: { readonly le: Jour; readonly delai: string };
  readonly signataire: Signataire;
};

export type Reponse = { readonly question: string; readonly reponse: string };
export type TableauDepose = {
  readonly legende: string;
  readonly colonnes: readonly { readonly titre: string; readonly part: number; readonly alignement?: 'gauche' | 'droite' }[];
  readonly lignes: readonly (readonly string[])[];
  readonly total?: readonly string[];
};

export type DonneesRecapitulatif = Entete & {
  readonly nature: 'recapitulatif';
  readonly gabarit: 'recapitulatif.v1';
  readonly projetDepose: Projet;
  readonly montantDemande: Somme;
  readonly recu: { readonly jour: Jour; readonly heure: string };
  readonly deposePar: string;
  readonly sections: readonly { readonly titre: string; readonly reponses: readonly Reponse[]; readonly tableaux: readonly TableauDepose[] }[];
  readonly pieces: readonly PieceRecue[];
  readonly engagements: readonly string[];
};

/** L’avis d’un expert : `destinataire` est le service qui l’a demandé, jamais le porteur, car les données sont jointes au fichier. */
export type DonneesAvis = Entete & {
  readonly nature: 'avis';
  readonly gabarit: 'avis.v1';
  readonly objet: { readonly intitule: string; readonly structure: string; readonly commune: string };
  readonly demande: { readonly par: string; readonly le: Jour; readonly echeance: Jour; readonly question: string; /** Libellés des parties partagées. */ readonly sections: readonly string[]; readonly pieces: readonly PieceRecue[] };
  readonly expert: { readonly nom: string; readonly fonction: string };
  readonly renduLe: Jour;
  /** En toutes lettres : « Favorable avec réserves ». */
  readonly sens: string;
  /** Vide : sans avis. */
  readonly texte: string;
  readonly signataire: Signataire;
};

export type DonneesDemandeComplements = Entete & {
  readonly nature: 'demande-complements';
  readonly gabarit: 'demande-complements.v1';
  readonly projetDepose: Projet;
  /** Mot de l’agent ; nul : aucun. */
  readonly message: string | null;
  readonly points: readonly { readonly libelle: string; readonly texte: string; readonly requis: boolean }[];
  readonly echeance: Jour;
  /** Page où répondre. */
  readonly espace: string;
  /** Vrai : une pièce exigée manque, le délai du silence s’arrête. */
  readonly suspensif: boolean;
  /** Date du silence si rien n’est transmis avant l’échéance. */
  readonly rejetImpliciteLe: Jour;
};

export type DonneesIrrecevabilite = Entete & {
  readonly nature: 'irrecevabilite';
  readonly gabarit: 'irrecevabilite.v1';
  readonly projetPresente: Projet;
  readonly recuLe: Jour;
  /** « elle est incomplète », sans majuscule ni point. */
  readonly motif: string;
  readonly explications: string;
  /** Points obligatoires restés sans réponse. */
  readonly manques: readonly string[];
  /** Dernier jour de dépôt de l’appel ; nul : l’appel est clos. */
  readonly appelOuvertJusquAu: Jour | null;
  readonly signataire: Signataire;
  readonly recours: VoiesDeRecours;
};

/** Tout ce que le rendu d’un acte lit, en JSON : les mêmes données donnent les mêmes octets. */
export type DonneesActe = DonneesAvenant | DonneesArreteModificatif | DonneesReponseChangement | DonneesConvention | DonneesArreteAttributif | DonneesAccuseRecours | DonneesReponseRecours | DonneesLettreModele | DonneesAccuseCourrier | DonneesAttestationCompletude | DonneesDemandeComplements | DonneesIrrecevabilite | DonneesAccuseReception | DonneesAccord | DonneesRefus | DonneesAjournement | DonneesRecapitulatif | DonneesAvis | DonneesProcesVerbal | DonneesRapportCommission | DonneesDeliberation | DonneesProcesVerbalCommission;
export type NatureActe = DonneesActe['nature'];
export type CodeGabarit = DonneesActe['gabarit'];
