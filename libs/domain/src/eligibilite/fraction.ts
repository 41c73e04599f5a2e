/** Une fraction exacte [numérateur, dénominateur], dénominateur strictement positif. */
export type Fraction = readonly [bigint, bigint];

export const somme = (fractions: readonly Fraction[]): Fraction =>
  fractions.reduce<Fraction>(([a, b], [c, d]) => reduire([a * d + c * b, b * d]), [0n, 1n]);

export const soustraire = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduire([a * d - c * b, b * d]);

export const auMoins = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d >= c * b;

/** Arrondi vers le bas, pour l’affichage et le stockage seulement. */
export const permille = ([a, b]: Fraction): number => Number((a * 1000n) / b);

/** `fraction × facteur`, arrondi vers le haut. */
export const plafondDe = ([a, b]: Fraction, facteur: bigint): number => Number((a * facteur + b - 1n) / b);

const reduire = ([a, b]: Fraction): Fraction => {
  const diviseur = pgcd(a < 0n ? -a : a, b);
  return [a / diviseur, b / diviseur];
};

const pgcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : pgcd(b, a % b));
