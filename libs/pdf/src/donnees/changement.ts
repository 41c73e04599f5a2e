import type { Jour } from '@maillage/domain';
import type { Attribution } from './attribution.ts';
import type { Entete, Projet, Signataire, VoiesDeRecours } from './entete.ts';

/** Un article du changement, déjà rédigé : une phrase par paragraphe. */
export type ArticleChange = { readonly titre: string; readonly textes: readonly string[] };

type Changement = Entete & {
  readonly subvention: string;
  readonly projetAide: Projet;
  readonly beneficiaire: Attribution['beneficiaire'];
  /** Chacun après « Vu », sans majuscule ni point final. */
  readonly visas: readonly string[];
  readonly articles: readonly ArticleChange[];
  readonly signataire: Signataire;
};

/** L’avenant à une convention, signé par le bénéficiaire puis par la Région. */
export type DonneesAvenant = Changement & { readonly nature: 'avenant'; readonly gabarit: 'avenant.v1'; readonly rang: number; readonly signatureBeneficiaire: Signataire; readonly tribunal: string };

/** L’arrêté qui modifie un arrêté attributif. */
export type DonneesArreteModificatif = Changement & { readonly nature: 'arrete-modificatif'; readonly gabarit: 'arrete-modificatif.v1'; readonly recours: VoiesDeRecours };

/** La lettre qui répond à une demande de changement : accord simple, ou refus. */
export type DonneesReponseChangement = Entete & {
  readonly nature: 'reponse-changement';
  readonly gabarit: 'reponse-changement.v1';
  readonly subvention: string;
  readonly projetAide: Projet;
  readonly demandeeLe: Jour;
  /** « un changement de calendrier ». */
  readonly objet: string;
  readonly sens: 'accord' | 'refus';
  readonly motifs: readonly string[];
  /** Ce qui change, pour un accord ; vide pour un refus. */
  readonly articles: readonly ArticleChange[];
  readonly signataire: Signataire;
  readonly recours: VoiesDeRecours;
};
