/** Ce qui a été tapé et ne se lit pas encore (« 12/0 », « mille ») : gardé sur l’appareil, jamais envoyé au serveur. */
export type Illisible = { readonly illisible: string };

export const estIllisible = (valeur: unknown): valeur is Illisible => typeof valeur === 'object' && valeur !== null && 'illisible' in valeur;

/** Valeur d’un champ à texte : lue si possible, gardée telle que tapée sinon, absente si vide. */
export function lireOuGarder<T>(texte: string, lire: (texte: string) => T | null): T | Illisible | undefined {
  if (texte.trim() === '') return undefined;
  return lire(texte) ?? { illisible: texte };
}

/** Le texte à montrer dans le champ pour cette valeur. */
export const texteDe = <T>(valeur: T | Illisible | null | undefined, ecrire: (valeur: T) => string): string =>
  valeur === null || valeur === undefined || valeur === '' ? '' : estIllisible(valeur) ? valeur.illisible : ecrire(valeur);
