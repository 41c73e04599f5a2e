import type { Instant } from '../temps/jour.ts';
import type { Point } from './geodesie.ts';

/** Une case de la matrice. « Pas de route » est un fait ; « indisponible » n’en est pas un et ne donne jamais un verdict. Secondes. */
export type Duree =
  | { readonly kind: 'ok'; readonly seconds: number; readonly low: number; readonly high: number; readonly meters?: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** D’où viennent des durées : figée avec chaque verdict. `paramsHash` : SHA-256 des paramètres du calcul. */
export type ProvenanceTrajets = {
  readonly provider: 'estimateur' | 'ign' | 'osrm' | 'valhalla' | 'ors' | 'import';
  readonly resource: string;
  readonly profile: string;
  readonly dataVersion: string;
  readonly computedAt: Instant;
  readonly paramsHash: string;
  readonly rawRef?: string;
};

export type Matrice = { readonly cells: readonly (readonly Duree[])[]; readonly provenance: ProvenanceTrajets };

/** Le port des durées en voiture, du projet vers les lieux : l’estimateur embarqué, ou un moteur d’itinéraires. */
export abstract class TravelTimeProvider {
  abstract readonly caps: { readonly maxCells: number; readonly rps: number; readonly exact: boolean };
  abstract durations(origins: readonly Point[], destinations: readonly Point[], options: { readonly signal: AbortSignal; readonly limitSeconds?: number }): Promise<Matrice>;
}

/** Rayon sûr du préfiltre, en km : ce que l’on parcourt à 130 km/h pendant la durée (43,3 km pour 20 minutes). */
export const porteeKm = (secondes: number): number => (secondes / 3600) * 130;
