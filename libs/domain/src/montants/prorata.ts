import { proportion } from './arrondi.ts';

/** Somme due en centimes : le voté au prorata des dépenses justifiées, jamais au-delà du voté ; entier sous la tolérance (pour mille, stricte). */
export function sommeDue({ voteCentimes, assietteCentimes, depensesJustifieesCentimes, tolerancePourMille = 0 }: {
  readonly voteCentimes: number;
  readonly assietteCentimes: number;
  readonly depensesJustifieesCentimes: number;
  readonly tolerancePourMille?: number;
}): number {
  if (assietteCentimes <= 0) return 0;
  const manque = BigInt(assietteCentimes) - BigInt(depensesJustifieesCentimes);
  if (tolerancePourMille > 0 && manque * 1000n < BigInt(tolerancePourMille) * BigInt(assietteCentimes)) return voteCentimes;
  return Math.min(voteCentimes, proportion(voteCentimes, depensesJustifieesCentimes, assietteCentimes));
}
