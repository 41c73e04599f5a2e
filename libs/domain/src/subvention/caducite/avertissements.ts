import { ecartEnJours, type Jour } from '../../temps/jour.ts';

/** Les avertissements avant la fin des droits, en jours (à confirmer par le règlement budgétaire). */
export const PALIERS_CADUCITE = [60, 30] as const;
export type PalierCaducite = (typeof PALIERS_CADUCITE)[number];

/** L’avertissement à envoyer aujourd’hui pour cette échéance, ou nul ; un matin manqué se rattrape, et le plus pressé seul part. */
export function avertissementDu(aujourdhui: Jour, caduqueLe: Jour, deja: readonly number[]): PalierCaducite | null {
  const restants = ecartEnJours(aujourdhui, caduqueLe);
  if (restants < 0) return null;
  const palier = PALIERS_CADUCITE.filter((un) => restants <= un).at(-1);
  return palier === undefined || deja.some((un) => un <= palier) ? null : palier;
}
