import type { Point } from '../territoire/geodesie.ts';
import { distanceKm } from '../territoire/geodesie.ts';
import { type Mesurer, PORTEE_KM, SEUIL_MS, type Site } from './territoire.ts';

/** Deux projets à moins de 20 minutes l’un de l’autre, à coup sûr ou peut-être ; secondes. `a` < `b`. */
export type Jumeaux = { readonly a: string; readonly b: string; readonly certitude: 'sure' | 'possible'; readonly secondes: number; readonly basSecondes: number; readonly hautSecondes: number };

/** Les paires de projets proches, de la plus proche à la plus lointaine ; un projet sans position n’a pas de jumeau connu. */
export function jumeauxParmi(projets: readonly Site[], mesurer: Mesurer): readonly Jumeaux[] {
  const situes = projets.flatMap(({ id, point }) => (point ? [{ id, point }] : [])).sort((a, b) => (a.id < b.id ? -1 : 1));
  return situes
    .flatMap((a, rang) => situes.slice(rang + 1).flatMap((b) => apparier(a, b, mesurer)))
    .sort((x, y) => x.secondes - y.secondes || (x.a + x.b < y.a + y.b ? -1 : 1));
}

type Situe = { readonly id: string; readonly point: Point };

function apparier(a: Situe, b: Situe, mesurer: Mesurer): readonly Jumeaux[] {
  if (distanceKm(a.point, b.point) - (a.point.precisionKm ?? 0) - (b.point.precisionKm ?? 0) > PORTEE_KM) return [];
  const duree = mesurer(a.point, b.point);
  if (!duree || duree.basSecondes * 1000 >= SEUIL_MS) return [];
  return [{ a: a.id, b: b.id, certitude: duree.hautSecondes * 1000 < SEUIL_MS ? 'sure' : 'possible', ...duree }];
}
