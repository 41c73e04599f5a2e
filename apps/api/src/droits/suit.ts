import type { Role } from '@maillage/domain';
import { horsDepartement } from '../erreurs/probleme.ts';
import { instruit, type Personne } from './personne.ts';

/** Le service instructeur : ses notes ne sortent pas de lui. */
const SERVICE: readonly Role[] = ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE'];

export const estDuService = ({ roles }: Personne): boolean => roles.some((role) => SERVICE.includes(role));

/** Vrai si cette personne suit ce dossier : elle l’instruit, ou encadre ceux qui l’instruisent. */
export const suit = (personne: Personne, departement: string | null): boolean => personne.roles.includes('VALIDEUR') || instruit(personne, departement);

/** 403 à qui voit le dossier sans le suivre. */
export function exigerSuivi(personne: Personne, departement: string | null): void {
  if (!suit(personne, departement)) throw horsDepartement();
}
