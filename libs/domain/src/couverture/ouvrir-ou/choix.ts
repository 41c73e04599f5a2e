/**
 * Un site possible : les cibles qu’il couvrirait (rangs dans `poids`). Toutes les cibles comptent leurs habitants une fois.
 */
export type Candidat = { readonly id: string; readonly cibles: Int32Array };

/** Une instance de couverture maximale : k sites parmi les candidats. `poids` : habitants de chaque cible, entiers ≥ 0. */
export type ProblemeDeCouverture = { readonly candidats: readonly Candidat[]; readonly poids: Int32Array };

/** Un site retenu : ce qu’il ajoute aux précédents, en habitants, et le total couvert avec lui. */
export type Choisi = { readonly id: string; readonly gain: number; readonly cumul: number };

/**
 * `borne` : aucun choix d’autant de sites ne couvre davantage (prouvé). `garantiePourMille` = total / borne, arrondi vers le bas ; 1000 = optimal.
 */
export type Choix = { readonly choisis: readonly Choisi[]; readonly total: number; readonly borne: number; readonly garantiePourMille: number; readonly methode: 'glouton' | 'exact' };

/** 1 − 1/e : ce que le glouton garantit toujours, en millièmes (arrondi vers le bas). */
export const GARANTIE_GLOUTON_POUR_MILLE = 632;

/** Ce qu’un candidat ajoute aux cibles déjà couvertes. */
export function gainDe({ cibles }: Candidat, poids: Int32Array, couvertes: Uint8Array): number {
  let gain = 0;
  for (let i = 0; i < cibles.length; i += 1) if (couvertes[cibles[i]!] === 0) gain += poids[cibles[i]!]!;
  return gain;
}

/** Somme des k plus grandes valeurs. */
export const sommeDesPlusGrands = (valeurs: readonly number[], k: number): number =>
  [...valeurs].sort((a, b) => b - a).slice(0, k).reduce((somme, valeur) => somme + valeur, 0);

export const garantie = (total: number, borne: number): number => (borne === 0 ? 1000 : Math.floor((total * 1000) / borne));
