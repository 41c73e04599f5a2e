import type { Jour } from '@maillage/domain';
import type { Entete, Projet, Signataire, VoiesDeRecours } from './entete.ts';

/** La décision que vise un recours : « la décision de refus », son numéro, sa date. */
export type DecisionContestee = { readonly libelle: string; readonly numero: string; readonly le: Jour };

/** L’accusé de réception d’un recours gracieux (L. 112-3 et R. 112-5 CRPA). */
export type DonneesAccuseRecours = Entete & {
  readonly nature: 'accuse-recours';
  readonly gabarit: 'accuse-recours.v1';
  readonly projetPresente: Projet;
  readonly contestee: DecisionContestee;
  readonly recuLe: Jour;
  /** « dans le portail » ou « par courrier ». */
  readonly maniere: string;
  /** Jour à la fin duquel le silence vaut rejet. */
  readonly rejetTaciteLe: Jour;
  /** Formé après l’expiration du délai : il ne le rouvre pas. */
  readonly tardif: boolean;
  readonly recours: VoiesDeRecours;
};

/** La réponse à un recours gracieux. */
export type DonneesReponseRecours = Entete & {
  readonly nature: 'reponse-recours';
  readonly gabarit: 'reponse-recours.v1';
  readonly projetPresente: Projet;
  readonly contestee: DecisionContestee;
  readonly recuLe: Jour;
  readonly sens: 'rejet' | 'accueil';
  readonly motifs: readonly string[];
  /** Ce qui suit un accueil, en une phrase ; nulle : un rejet. */
  readonly suite: string | null;
  /** Le recours était tardif : le délai du tribunal ne repart pas. */
  readonly tardif: boolean;
  readonly signataire: Signataire;
  readonly recours: VoiesDeRecours;
};
