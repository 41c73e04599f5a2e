import { distanceKm, type Point } from '@maillage/domain';
import type { PositionProjet } from '@maillage/contrats';
import { pointDe } from './commune.ts';

/** `point` nul : rien ne se calcule. `ecartKm` : de combien le point posé sort de sa commune, quand c’est trop pour le croire. */
export type ProjetSitue = { readonly point: Point | null; readonly position: PositionProjet; readonly ecartKm: number | null };

type PositionSaisie = { readonly lon?: number; readonly lat?: number; readonly origine?: 'manuelle' | 'adresse' };

/** Un point posé à la main reste dans sa commune ou tout près. */
const ECART_MAXIMAL_KM = 25;

/** D’où le projet se mesure. Un point posé à la main est toujours accepté ; loin de sa commune, il est gardé et marqué, mais rien ne se calcule d’un lieu aussi douteux. */
export function situerProjet(saisie: PositionSaisie | null | undefined, commune: { readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number } | null): ProjetSitue {
  const bourg = commune && pointDe(commune);
  if (typeof saisie?.lon !== 'number' || typeof saisie.lat !== 'number') return { point: bourg, position: bourg ? 'commune' : 'inconnue', ecartKm: null };
  const point = { lon: saisie.lon, lat: saisie.lat, precisionKm: 0 };
  const position = saisie.origine ?? 'manuelle';
  const ecart = bourg ? distanceKm(point, bourg) - (bourg.precisionKm ?? 0) : 0;
  return ecart > ECART_MAXIMAL_KM ? { point: null, position, ecartKm: Math.round(ecart) } : { point, position, ecartKm: null };
}
