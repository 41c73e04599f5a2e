import type { Jour } from '@maillage/domain';
import type { Logo } from '../donnees/entete.ts';

export type LieuDuBottin = {
  readonly commune: string;
  readonly nom: string;
  /** Nulle : le registre ne la connaît pas. */
  readonly adresse: string | null;
  /** Adresse http ou https ; nulle : inconnue. */
  readonly site: string | null;
  /** En toutes lettres, dans l’ordre où on les lit. */
  readonly activites: readonly string[];
};

/** Un département et ses lieux, déjà rangés par commune puis par nom. */
export type DepartementDuBottin = { readonly code: string; readonly nom: string; readonly lieux: readonly LieuDuBottin[] };

/** Tout ce que lit le bottin : les mêmes données donnent les mêmes octets. `le` : le jour du registre ; il date le fichier. */
export type DonneesBottin = {
  readonly gabarit: 'bottin.v1';
  readonly le: Jour;
  /** « Nouvelle-Aquitaine », « Gironde ». */
  readonly territoire: string;
  readonly editeur: { readonly nom: string; readonly logo: Logo };
  /** D’où viennent les lieux, en une phrase. */
  readonly source: string;
  /** Page publique où lire l’annuaire à jour. */
  readonly annuaire: string;
  readonly departements: readonly DepartementDuBottin[];
};
