import type { Role } from '../../dossier/machine.ts';

/** Une ligne d’une machine de la vie financière : qui fait passer de quel état à quel état. */
export type Passage<Etat extends string> = {
  readonly libelle: string;
  readonly de: readonly Etat[];
  readonly vers: readonly Etat[];
  readonly roles: readonly Role[];
  /** Ce qui doit être vrai de plus que l’état et le rôle ; vide : rien. */
  readonly garde: string;
  /** Ce que le passage produit, en plus de sa ligne de journal ; vide : rien. */
  readonly effet: string;
};

/** Vrai si la table permet ce passage précis. */
export const permis = <Etat extends string, Code extends string>(table: Readonly<Record<Code, Passage<Etat>>>, code: Code, de: Etat, vers: Etat): boolean =>
  table[code].de.includes(de) && table[code].vers.includes(vers);

/** Les passages permis depuis un état à qui porte ces rôles, dans l’ordre de la table. */
export const passagesPossibles = <Etat extends string, Code extends string>(table: Readonly<Record<Code, Passage<Etat>>>, etat: Etat, roles: readonly Role[]): readonly Code[] =>
  (Object.keys(table) as Code[]).filter((code) => table[code].de.includes(etat) && table[code].roles.some((role) => roles.includes(role)));
