import type { Compte } from './comptes.ts';

/** Une ligne : un débit (positif) ou un crédit (négatif), en centimes entiers ; `exercice` nul hors crédits de paiement. */
export type LigneEcriture = { readonly compte: Compte; readonly montantCentimes: number; readonly exercice: number | null };

/** Une écriture : des lignes qui s’équilibrent, et le dossier qu’elles concernent (nul : l’enveloppe seule). */
export type Ecriture = { readonly dossier: string | null; readonly lignes: readonly LigneEcriture[] };

/** Fait passer des centimes d’un compte à l’autre : équilibré par construction, vide pour zéro ; lève si le montant n’est pas un entier positif ou nul. */
export function virement(montantCentimes: number, de: Compte, vers: Compte, exercice: number | null = null): readonly LigneEcriture[] {
  if (!Number.isSafeInteger(montantCentimes) || montantCentimes < 0) throw new RangeError('Un virement se compte en centimes entiers, positifs ou nuls.');
  if (montantCentimes === 0) return [];
  return [{ compte: de, montantCentimes: -montantCentimes, exercice }, { compte: vers, montantCentimes, exercice }];
}

/** L’écriture inverse : une écriture ne s’efface pas, elle se contre-passe. */
export const contrePasser = ({ dossier, lignes }: Ecriture): Ecriture =>
  ({ dossier, lignes: lignes.map((ligne) => ({ ...ligne, montantCentimes: -ligne.montantCentimes })) });

/** Vrai si débits et crédits s’annulent, et si chaque ligne compte des centimes entiers. */
export const estEquilibree = (lignes: readonly LigneEcriture[]): boolean =>
  lignes.every(({ montantCentimes }) => Number.isSafeInteger(montantCentimes) && montantCentimes !== 0)
  && lignes.reduce((total, { montantCentimes }) => total + BigInt(montantCentimes), 0n) === 0n;
