import type { Reglement } from '../reglement/reglement.ts';
import type { Jour } from '../temps/jour.ts';

/** Une ligne de dépenses du plan, en centimes ; `engageeLe` nul = pas encore datée. */
export type DepensePrevue = {
  readonly id: string;
  readonly poste: string;
  readonly libelle: string;
  readonly htCentimes: number;
  readonly ttcCentimes: number;
  readonly engageeLe: Jour | null;
};

/** Le poste existe dans l’édition et il est éligible. */
export const estEligible = ({ postes }: Pick<Reglement, 'postes'>, { poste }: Pick<DepensePrevue, 'poste'>): boolean =>
  postes.some(({ code, eligible }) => code === poste && eligible);
