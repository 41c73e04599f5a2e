import { ecartEnJours, type Jour } from '../../temps/jour.ts';
import { palierAtteint } from './rappels.ts';

/** Les avertissements avant la fin des droits, en jours (à confirmer par le règlement budgétaire). */
export const PALIERS_CADUCITE = [60, 30] as const;
export type PalierCaducite = (typeof PALIERS_CADUCITE)[number];

/** L’avertissement à envoyer aujourd’hui pour cette échéance, ou nul ; un matin manqué se rattrape, et le plus pressé seul part. */
export function avertissementDu(aujourdhui: Jour, caduqueLe: Jour, deja: readonly number[]): PalierCaducite | null {
  return palierAtteint(ecartEnJours(aujourdhui, caduqueLe), PALIERS_CADUCITE, deja) as PalierCaducite | null;
}
