/** `a × b / c` au centime, demi vers le haut, sur des entiers exacts ; `c` strictement positif, résultat positif ou nul. */
export function proportion(a: number, b: number, c: number): number {
  const [produit, diviseur] = [BigInt(a) * BigInt(b), BigInt(c)];
  return Number((2n * produit + diviseur) / (2n * diviseur));
}

/** Somme exacte de centimes ; lève si un montant n’est pas un entier sûr. */
export const sommeCentimes = (montants: readonly number[]): number => montants.reduce((total, montant) => {
  if (!Number.isSafeInteger(montant) || !Number.isSafeInteger(total + montant)) throw new RangeError('Un montant se compte en centimes entiers.');
  return total + montant;
}, 0);

/** `montant / total` en pour mille, arrondi vers le bas : pour l’affichage seulement ; `total` strictement positif. */
export const permilleDe = (montant: number, total: number): number => Number((BigInt(montant) * 1000n) / BigInt(total));
