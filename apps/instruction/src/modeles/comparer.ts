export type LigneComparee = { readonly sens: 'egale' | 'ajoutee' | 'retiree'; readonly texte: string };

/** Les lignes des deux textes, dans l’ordre : la plus longue suite commune reste, le reste est ajouté ou retiré. */
export function comparer(avant: string, apres: string): readonly LigneComparee[] {
  const [a, b] = [avant.split('\n'), apres.split('\n')];
  const longueurs = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) longueurs[i]![j] = a[i] === b[j] ? longueurs[i + 1]![j + 1]! + 1 : Math.max(longueurs[i + 1]![j]!, longueurs[i]![j + 1]!);
  const lignes: LigneComparee[] = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { lignes.push({ sens: 'egale', texte: a[i]! }); i += 1; j += 1; }
    else if (j < b.length && (i >= a.length || longueurs[i]![j + 1]! > longueurs[i + 1]![j]!)) { lignes.push({ sens: 'ajoutee', texte: b[j]! }); j += 1; }
    else { lignes.push({ sens: 'retiree', texte: a[i]! }); i += 1; }
  }
  return lignes;
}
