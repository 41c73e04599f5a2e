import { ecrire, nouvellePage, type Corps, type Feuille } from './feuille.ts';
import { PAGE } from './geometrie.ts';
import type { Ligne } from './lignes.ts';
import type { Structure } from './moteur.ts';

/** Hauteur du plus petit début de paragraphe que l’on laisse en bas de page : deux lignes, ou tout s’il en a trois au plus. */
export const debut = (lignes: readonly Ligne[], { interligne }: Corps): number => (lignes.length <= 3 ? lignes.length : 2) * interligne;

/** Écrit un paragraphe qui peut passer de page, deux lignes au moins de chaque côté de la coupure. */
export function ecouler(feuille: Feuille, element: Structure, lignes: readonly Ligne[], x: number, corps: Corps): void {
  let reste = lignes;
  while (reste.length > 0) {
    const place = Math.floor((PAGE.bas - feuille.y + 0.01) / corps.interligne);
    const coupe = place >= reste.length ? reste.length : Math.min(place, reste.length - 2);
    if (coupe < 2 && coupe < reste.length && feuille.y > PAGE.haut) {
      nouvellePage(feuille);
      continue;
    }
    ecrire(feuille, element, reste.slice(0, coupe), x, feuille.y, corps);
    feuille.y += coupe * corps.interligne;
    reste = reste.slice(coupe);
    if (reste.length > 0) nouvellePage(feuille);
  }
}
