import { quorum, type Quorum } from '../seance/quorum.ts';

export type Elu = { readonly id: string; readonly present: boolean };
export type DeportElu = { readonly eluId: string; readonly dossierId: string };

/** Élus présents qui ni ne débattent ni ne votent sur ce dossier : ils gardent le droit de lire le rapport (L4132-17 du CGCT, à confirmer). */
const deportes = (elus: readonly Elu[], deports: readonly DeportElu[], dossierId: string): ReadonlySet<string> =>
  new Set(elus.filter(({ id, present }) => present && deports.some((un) => un.eluId === id && un.dossierId === dossierId)).map(({ id }) => id));

/** Ceux qui peuvent voter sur ce dossier. */
export const votantsSur = (dossierId: string, elus: readonly Elu[], deports: readonly DeportElu[]): number =>
  elus.filter(({ present }) => present).length - deportes(elus, deports, dossierId).size;

/** Le quorum d’un dossier ; `deportsComptent` : un élu déporté reste compté parmi les présents (réglage, à confirmer). */
export function quorumSur(dossierId: string, elus: readonly Elu[], deports: readonly DeportElu[], fixe: number | null, deportsComptent: boolean): Quorum {
  const absents = deportsComptent ? new Set<string>() : deportes(elus, deports, dossierId);
  return quorum(elus.map(({ id, present }) => ({ present: present && !absents.has(id) })), fixe);
}
