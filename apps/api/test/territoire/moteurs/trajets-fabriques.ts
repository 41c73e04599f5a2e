import type { Point } from '@maillage/domain';

/** Des points inventés, et ce que valent leurs trajets : la vérité commune des trois moteurs. */
export const ORIGINE: Point = { lon: 1.87, lat: 46.17 };
export const TRAJETS: readonly { readonly nom: string; readonly point: Point; readonly secondes: number | null; readonly metres: number }[] = [
  { nom: 'tout près', point: { lon: 1.88, lat: 46.18 }, secondes: 192.6, metres: 1850 },
  { nom: 'sur place', point: { lon: 1.87, lat: 46.17 }, secondes: 0, metres: 0 },
  { nom: 'sans route', point: { lon: 1.9, lat: 46.3 }, secondes: null, metres: 0 },
  { nom: 'à vingt minutes', point: { lon: 2.05, lat: 46.25 }, secondes: 1200, metres: 19_000 },
];
/** Un point que le réseau n’atteint qu’à plusieurs kilomètres. */
export const EN_MER: Point = { lon: -1.9, lat: 45.5 };
export const REGION = { ouest: -3, sud: 42, est: 4, nord: 48 };

const pres = (a: Point, b: Point) => Math.abs(a.lon - b.lon) < 5e-6 && Math.abs(a.lat - b.lat) < 5e-6;

/** Le trajet entre deux points : celui de la table (dans les deux sens), sinon une durée proportionnelle à l’écart. */
export function trajetFabrique(a: Point, b: Point): { readonly secondes: number | null; readonly metres: number } {
  const connu = TRAJETS.find(({ point }) => (pres(a, ORIGINE) && pres(b, point)) || (pres(b, ORIGINE) && pres(a, point)));
  const km = Math.hypot((a.lon - b.lon) * 77, (a.lat - b.lat) * 111);
  return connu ?? { secondes: Math.round(km * 80 * 10) / 10, metres: Math.round(km * 1300) };
}

/** Le point du réseau le plus proche : à dix mètres, ou à cinq kilomètres en mer. */
export const accrocher = (point: Point): readonly [number, number] => (pres(point, EN_MER) ? [point.lon + 0.06, point.lat] : [point.lon + 0.0001, point.lat]);
export const dansLaRegion = ({ lon, lat }: Point): boolean => lon >= REGION.ouest && lon <= REGION.est && lat >= REGION.sud && lat <= REGION.nord;
