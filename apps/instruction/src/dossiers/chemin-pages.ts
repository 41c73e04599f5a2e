/** De chaque page lue vers celle d’avant ; vit le temps de l’onglet, sans quoi l’on revient à la première page. */
const avant = new Map<string, string>();

/** Retient que `suivante` vient après `ici`. */
export function noterSuivante(ici: string, suivante: string): void {
  if (ici !== suivante) avant.set(suivante, ici);
}

/** Les adresses parcourues depuis la première page jusqu’à la veille de `ici`, dans l’ordre. */
export function cheminVers(ici: string): readonly string[] {
  const chemin: string[] = [];
  for (let page = avant.get(ici); page !== undefined && !chemin.includes(page); page = avant.get(page)) chemin.unshift(page);
  return chemin;
}
