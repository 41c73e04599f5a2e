import type { EngageEtPaye } from '@maillage/contrats';

/** `court` : le nom tel qu’il tient à gauche d’une barre. */
export type Barre = EngageEtPaye & { readonly cle: string; readonly nom: string; readonly court: string };

/** Les longueurs des barres, à la même échelle ; un montant non nul se voit toujours, un solde négatif ne se dessine pas. */
export function mesurer(barres: readonly Barre[], largeur: number): readonly { readonly cle: string; readonly court: string; readonly engage: number; readonly paye: number }[] {
  const maximum = Math.max(1, ...barres.flatMap(({ engageCentimes, payeCentimes }) => [engageCentimes, payeCentimes]));
  const longueur = (centimes: number): number => (centimes <= 0 ? 0 : Math.max(1, Math.round((centimes / maximum) * largeur)));
  return barres.map(({ cle, court, engageCentimes, payeCentimes }) => ({ cle, court, engage: longueur(engageCentimes), paye: longueur(payeCentimes) }));
}
