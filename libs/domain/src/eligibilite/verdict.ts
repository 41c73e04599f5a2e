import type { Instant, Jour } from '../temps/jour.ts';
import type { Provenance } from '../reglement/provenance.ts';
import type { CodeCritere } from '../reglement/critere.ts';
import type { Correction } from './demande.ts';

export type Resultat = 'satisfait' | 'non-satisfait' | 'a-verifier';
export type Issue = 'eligible' | 'ineligible' | 'a-verifier' | 'refus-depot';

/** Une grandeur constatée ou exigée ; `texte` quand elle ne se mesure pas. `approchee` : une estimation, à lire à la minute. */
export type Mesure =
  | { readonly unite: 'secondes'; readonly valeur: number; readonly approchee?: true }
  | { readonly unite: 'etpPermille' | 'jours'; readonly valeur: number }
  | { readonly unite: 'jour'; readonly valeur: Jour }
  | { readonly unite: 'texte'; readonly valeur: string };

/** Ce qui rendrait le critère satisfait ; `correction` appliquée à la demande le prouve. Nul si rien avant la clôture. */
export type Changement = { readonly texte: string; readonly correction: Correction };

/** Une règle constate, elle ne lève pas : ce qui est su, ce qui est exigé, et la phrase qui l’explique. */
export type Constat = {
  readonly code: CodeCritere;
  readonly libelle: string;
  readonly resultat: Resultat;
  readonly article: string;
  readonly source: Provenance;
  readonly valeur: Mesure | null;
  readonly seuil: Mesure | null;
  /** Écart au seuil dans l’unité du seuil : positif quand le critère est dépassé favorablement. */
  readonly marge: number | null;
  readonly motif: string;
  /** Vrai quand l’édition ne demande rien à cette demande-là : le critère compte alors comme satisfait. */
  readonly sansObjet?: boolean;
  readonly changement: Changement | null;
};

export type Verdict = {
  readonly issue: Issue;
  readonly edition: { readonly code: string; readonly version: number };
  readonly evalueLe: Instant;
  /** Jour civil à Paris auquel tous les critères sont jugés. */
  readonly dateReference: Jour;
  readonly constats: readonly Constat[];
  /** Critères que les réponses n’atteignent pas encore : à justifier au dépôt, ils ne comptent pas. */
  readonly aJustifier: readonly { readonly code: CodeCritere; readonly libelle: string }[];
};
