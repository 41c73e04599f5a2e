import type { Pese } from './probleme.ts';

/** Ce qu’aucun choix ne dépasse : les candidats restants, dans l’ordre du rapport, le dernier pris en fraction (relâchement linéaire, arrondi au-dessus). */
export function borneLineaire(peses: readonly Pese[], depuis: number, restant: bigint): bigint {
  let [total, place] = [0n, restant];
  for (let i = depuis; i < peses.length; i += 1) {
    const { valeur, cout } = peses[i]!;
    if (valeur <= 0n) return total;
    if (cout > place) return total + (valeur * place + cout - 1n) / cout;
    total += valeur;
    place -= cout;
  }
  return total;
}
