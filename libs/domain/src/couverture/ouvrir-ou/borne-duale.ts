import type { ProblemeDeCouverture } from './choix.ts';
import type { Etapes } from './etapes.ts';

const TOURS = 150;
const PATIENCE = 8;

/**
 * Une borne prouvée de tout choix de k sites, par relaxation lagrangienne, plus serrée que les gains restants quand les candidats se recouvrent.
 * Pour tous prix u, 0 ≤ u ≤ poids : optimum ≤ Σ (poids − u) + les k plus grandes sommes de u ; un sous-gradient cherche de bons prix depuis `connu`, un total déjà atteint.
 */
export function* borneDuale({ candidats, poids }: ProblemeDeCouverture, k: number, connu: number): Etapes<number> {
  const prix = Float64Array.from(poids);
  const sommes = new Float64Array(candidats.length);
  let [meilleure, pas, sansProgres] = [Number.POSITIVE_INFINITY, 1, 0];
  for (let tour = 0; tour < TOURS && meilleure > connu; tour += 1) {
    yield;
    candidats.forEach(({ cibles }, rang) => {
      let somme = 0;
      for (let i = 0; i < cibles.length; i += 1) somme += prix[cibles[i]!]!;
      sommes[rang] = somme;
    });
    const choisis = plusGrands(sommes, k);
    const valeur = poids.reduce((somme, un, cible) => somme + un - prix[cible]!, 0) + choisis.reduce((somme, rang) => somme + sommes[rang]!, 0);
    if (valeur < meilleure - 1e-9) [meilleure, sansProgres] = [valeur, 0];
    else sansProgres += 1;
    if (sansProgres >= PATIENCE) [pas, sansProgres] = [pas / 2, 0];
    const pente = new Float64Array(poids.length).fill(-1);
    for (const rang of choisis) for (const cible of candidats[rang]!.cibles) pente[cible]! += 1;
    const norme = pente.reduce((somme, un) => somme + un * un, 0);
    if (norme === 0) break;
    const longueur = (pas * (valeur - connu)) / norme;
    for (let cible = 0; cible < prix.length; cible += 1) prix[cible] = Math.min(poids[cible]!, Math.max(0, prix[cible]! - longueur * pente[cible]!));
  }
  // L’optimum est entier ; la tolérance couvre l’arrondi des sommes.
  return Math.max(connu, Math.floor(meilleure + 1e-6));
}

/** Les rangs des k plus grandes valeurs, par insertion : k est petit. */
function plusGrands(valeurs: Float64Array, k: number): readonly number[] {
  const tete: number[] = [];
  for (let rang = 0; rang < valeurs.length; rang += 1) {
    if (tete.length === k && valeurs[rang]! <= valeurs[tete[k - 1]!]!) continue;
    let place = Math.min(tete.length, k - 1);
    while (place > 0 && valeurs[tete[place - 1]!]! < valeurs[rang]!) {
      tete[place] = tete[place - 1]!;
      place -= 1;
    }
    tete[place] = rang;
  }
  return tete;
}
