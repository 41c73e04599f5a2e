import type { Point } from '@maillage/domain';
import type { Rendu } from './bouchon.ts';
import { accrocher, dansLaRegion, trajetFabrique } from './trajets-fabriques.ts';

/** Le contrat d’OSRM `/table` : cent emplacements, indices dans les bornes, secondes flottantes, `null` sans route. */
export function repondreOsrm(url: URL): Rendu {
  const [, service, version, profil, coordonnees = ''] = url.pathname.split('/');
  if (service !== 'table') return refus('InvalidService');
  if (version !== 'v1') return refus('InvalidVersion');
  if (profil !== 'driving') return refus('InvalidOptions');
  const points = decodeURIComponent(coordonnees).split(';').map((couple): Point => { const [lon, lat] = couple.split(',').map(Number); return { lon: lon!, lat: lat! }; });
  if (points.some(({ lon, lat }) => !Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lat) > 90)) return refus('InvalidQuery');
  if (points.length > 100) return refus('TooBig', 'Too many table coordinates');
  if (!points.every(dansLaRegion)) return refus('NoSegment', 'Could not find a matching segment for coordinate 0');
  const rangs = (nom: string) => url.searchParams.get(nom)?.split(';').map(Number) ?? points.map((_, rang) => rang);
  const [sources, destinations] = [rangs('sources'), rangs('destinations')];
  if ([...sources, ...destinations].some((rang) => !Number.isInteger(rang) || rang < 0 || rang >= points.length)) return refus('InvalidValue');
  const annotations = (url.searchParams.get('annotations') ?? 'duration').split(',');
  const table = (valeur: (a: Point, b: Point) => number | null) => sources.map((i) => destinations.map((j) => valeur(points[i]!, points[j]!)));
  const lieu = (rang: number) => ({ location: accrocher(points[rang]!), name: '', hint: 'x', distance: 11 });
  return { statut: 200, corps: {
    code: 'Ok', data_version: '2026-02', sources: sources.map(lieu), destinations: destinations.map(lieu),
    durations: table((a, b) => trajetFabrique(a, b).secondes),
    ...(annotations.includes('distance') ? { distances: table((a, b) => { const { secondes, metres } = trajetFabrique(a, b); return secondes === null ? null : metres; }) } : {}),
  } };
}

const refus = (code: string, message = code): Rendu => ({ statut: 400, corps: { code, message } });
