import type { Jour } from '@maillage/domain';
import type { Entete } from './entete.ts';

/** Une ligne de l’annexe, tout en toutes lettres ; ni coordonnées bancaires, ni personne physique. */
export type LigneAnnexe = { readonly numero: string; readonly structure: string; readonly siret: string; readonly objet: string; readonly commune: string; readonly assiette: string; readonly taux: string; readonly montant: string };
export type Annexe = { readonly lignes: readonly LigneAnnexe[]; readonly totalAssiette: string; readonly totalMontant: string };
/** Une demande que le rapport propose de ne pas retenir. */
export type LigneRefus = { readonly numero: string; readonly structure: string; readonly objet: string; readonly commune: string; readonly motifs: readonly string[] };
type Seance = { readonly le: Jour; readonly lieu: string };

/** L’exposé des motifs lu par les élus ; `references.seance` remplace le numéro de dossier. */
export type DonneesRapportCommission = Entete & {
  readonly nature: 'rapport';
  readonly gabarit: 'rapport.v1';
  readonly seance: Seance;
  readonly objet: string;
  /** Un paragraphe par entrée. */
  readonly expose: readonly string[];
  readonly annexe: Annexe;
  readonly refus: readonly LigneRefus[];
};

export type DonneesDeliberation = Entete & {
  readonly nature: 'deliberation';
  readonly gabarit: 'deliberation.v1';
  readonly seance: Seance;
  /** Nul : la délibération n’a pas encore été votée. */
  readonly numero: string | null;
  readonly objet: string;
  /** « le code général des collectivités territoriales, … » : « Vu » et la ponctuation sont ajoutés. */
  readonly visas: readonly string[];
  readonly articles: readonly { readonly objet: string; readonly texte: string }[];
  readonly annexe: Annexe;
  readonly refus: readonly LigneRefus[];
};

/** Ce que la commission a fait d’un dossier. */
export type DossierVote = {
  readonly numero: string; readonly structure: string; readonly issue: string;
  /** Nul : aucun montant. */
  readonly montant: string | null;
  readonly voix: { readonly pour: number; readonly contre: number; readonly abstentions: number } | null;
  readonly motif: string | null;
  readonly deportes: readonly { readonly nom: string; readonly motif: string }[];
};

export type DonneesProcesVerbalCommission = Entete & {
  readonly nature: 'proces-verbal-commission';
  readonly gabarit: 'proces-verbal-commission.v1';
  readonly seance: Seance;
  readonly president: string;
  readonly elus: readonly { readonly nom: string; readonly groupe: string; readonly present: boolean }[];
  readonly quorum: { readonly presents: number; readonly exige: number; readonly deportsComptent: boolean };
  readonly rapports: readonly { readonly objet: string; readonly deliberation: string | null; readonly dossiers: readonly DossierVote[]; readonly total: string }[];
};
