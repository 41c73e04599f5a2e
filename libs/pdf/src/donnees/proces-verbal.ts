import type { Jour } from '@maillage/domain';
import type { Entete, Signataire } from './entete.ts';

/** Ce que la séance a dit d’un dossier ; toutes les sommes sont déjà mises en chiffres. */
export type DossierExamine = {
  readonly numero: string;
  readonly structure: string;
  readonly commune: string;
  readonly demande: string;
  /** « Favorable », « Défavorable », « Ajourné » ; nul : non examiné. */
  readonly avis: string | null;
  /** Nul : aucun montant. */
  readonly montant: string | null;
  readonly motifs: readonly string[];
  readonly voix: { readonly pour: number; readonly contre: number; readonly abstentions: number; readonly presents: number } | null;
  /** Membres qui n’ont eu ni accès, ni débat, ni vote. */
  readonly deportes: readonly string[];
};

/** Le procès-verbal d’une séance du comité ; `references.seance` remplace le numéro de dossier. */
export type DonneesProcesVerbal = Entete & {
  readonly nature: 'proces-verbal';
  readonly gabarit: 'proces-verbal.v1';
  /** Heures « 14 h 30 » de Paris. */
  readonly seance: { readonly le: Jour; readonly lieu: string; readonly ouverteA: string; readonly closeA: string };
  readonly membres: readonly { readonly nom: string; readonly qualite: string; readonly present: boolean }[];
  readonly quorum: { readonly presents: number; readonly exige: number };
  readonly dossiers: readonly DossierExamine[];
  /** Nulle : la séance n’avait pas d’enveloppe. */
  readonly enveloppe: string | null;
  readonly retenu: string;
  readonly signataire: Signataire;
};
