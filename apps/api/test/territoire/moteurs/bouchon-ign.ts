import type { Point } from '@maillage/domain';
import type { Rendu } from './bouchon.ts';
import { accrocher, dansLaRegion, trajetFabrique } from './trajets-fabriques.ts';

/** Le contrat de l’IGN (Road2) : messages entourés d’espaces, `lon,lat`, unités demandées. */
export function repondreIgn(url: URL): Rendu {
  const p = url.searchParams;
  if (url.pathname.endsWith('/isochrone')) return isochrone(p);
  if (!url.pathname.endsWith('/itineraire')) return { statut: 404, corps: { error: 'Not found' } };
  const manquant = ['resource', 'start', 'end'].find((nom) => !p.get(nom));
  if (manquant) return refus(`Parameter '${manquant}' not found`);
  if (!['bdtopo-osrm', 'bdtopo-valhalla', 'bdtopo-pgr'].includes(p.get('resource')!)) return refus('Parameter \'resource\' is invalid');
  const [start, end] = [lire(p.get('start')!), lire(p.get('end')!)];
  if (!start || !end || !dansLaRegion(start) || !dansLaRegion(end)) return refus('Parameter \'start\' is invalid');
  const { secondes, metres } = trajetFabrique(start, end);
  if (secondes === null) return { statut: 404, corps: { error: { message: ' No path found ' } } };
  const timeUnit = p.get('timeUnit') ?? 'minute';
  return { statut: 200, corps: {
    resource: p.get('resource'), resourceVersion: '2026-03-02', start: accrocher(start).join(','), end: accrocher(end).join(','), profile: p.get('profile') ?? 'car', optimization: 'fastest',
    geometry: 'xyz', crs: 'EPSG:4326', distanceUnit: 'meter', timeUnit, bbox: [], distance: metres, duration: timeUnit === 'second' ? secondes : secondes / 60, constraints: [], portions: [],
  } };
}

function isochrone(p: URLSearchParams): Rendu {
  if (p.get('resource') === 'bdtopo-osrm') return refus('Parameter \'resource\' is invalid: not available');
  const point = lire(p.get('point') ?? '');
  if (!point || !dansLaRegion(point) || p.get('costType') !== 'time' || p.get('timeUnit') !== 'second') return refus('Parameter \'point\' not found');
  const d = Number(p.get('costValue')) / 60 / 100;
  const coordinates = [[[point.lon - d, point.lat - d], [point.lon + d, point.lat - d], [point.lon + d, point.lat + d], [point.lon - d, point.lat + d], [point.lon - d, point.lat - d]]];
  return { statut: 200, corps: { point: p.get('point'), resource: p.get('resource'), resourceVersion: '2026-03-02', costType: 'time', costValue: Number(p.get('costValue')), timeUnit: 'second', profile: 'car', direction: p.get('direction') ?? 'departure', crs: 'EPSG:4326', geometry: { type: 'Polygon', coordinates } } };
}

const refus = (message: string): Rendu => ({ statut: 400, corps: { error: { message: ` ${message} ` } } });

function lire(texte: string): Point | null {
  const [lon, lat] = texte.split(',').map(Number);
  return Number.isFinite(lon) && Number.isFinite(lat) ? { lon: lon!, lat: lat! } : null;
}
