/** Ce qu’ont duré, en jours, des dossiers comparables : la moitié d’entre eux tient entre les deux bornes. */
export type DelaiConstate = { readonly effectif: number; readonly premierQuartileJours: number; readonly medianeJours: number; readonly troisiemeQuartileJours: number };

/** En deçà, quelques dossiers ne disent rien d’un délai : on se tait. */
export const EFFECTIF_MINIMAL = 10;

/** Les décisions plus anciennes ne ressemblent plus à aujourd’hui. */
export const MOIS_COMPARABLES = 24;

/** Quartiles de durées en jours, bornes arrondies vers l’extérieur pour ne rien promettre de trop ; nul sous `EFFECTIF_MINIMAL` dossiers. */
export function delaiConstate(durees: readonly number[]): DelaiConstate | null {
  if (durees.length < EFFECTIF_MINIMAL) return null;
  const triees = [...durees].sort((a, b) => a - b);
  return { effectif: triees.length, premierQuartileJours: Math.floor(quantile(triees, 1)), medianeJours: Math.round(quantile(triees, 2)), troisiemeQuartileJours: Math.ceil(quantile(triees, 3)) };
}

/** Le quartile de rang `quart` d’une suite triée, interpolé entre ses deux voisins. */
function quantile(triees: readonly number[], quart: 1 | 2 | 3): number {
  const place = ((triees.length - 1) * quart) / 4;
  const bas = triees[Math.floor(place)]!;
  return bas + (triees[Math.ceil(place)]! - bas) * (place - Math.floor(place));
}
