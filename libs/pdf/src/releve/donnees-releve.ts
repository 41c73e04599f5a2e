import type { Jour } from '@maillage/domain';
import type { Logo } from '../donnees/entete.ts';

/** Une subvention et ses sommes au grand livre, en centimes. */
export type SubventionDuReleve = {
  readonly numero: string;
  readonly objet: string;
  readonly dispositif: string;
  readonly deliberation: string | null;
  readonly voteeLe: Jour;
  readonly caduqueLe: Jour;
  /** En toutes lettres. */
  readonly etat: string;
  readonly voteCentimes: number;
  readonly engageCentimes: number;
  readonly verseCentimes: number;
  readonly resteCentimes: number;
  readonly tropPercuCentimes: number;
  readonly versements: readonly { readonly le: Jour; readonly genre: string; readonly mandat: string | null; readonly montantCentimes: number }[];
};

/** Tout ce que lit le relevé : les mêmes données donnent les mêmes octets. `le` : le jour arrêté ; il date le fichier. */
export type DonneesReleve = {
  readonly gabarit: 'releve-beneficiaire.v1';
  readonly le: Jour;
  readonly editeur: { readonly nom: string; readonly logo: Logo };
  readonly beneficiaire: { readonly nom: string; readonly siren: string };
  readonly subventions: readonly SubventionDuReleve[];
};
