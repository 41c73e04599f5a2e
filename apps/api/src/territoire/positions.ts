import { distanceKm, type Point } from '@maillage/domain';
import type { Commune } from './commune.ts';
import type { CommuneCog, LieuGeonames } from './decoupage.ts';

/** Précisions en km, au 95e centile des écarts mesurés aux chefs-lieux officiels. */
const PRECISIONS = { memeNom: 0.7, nomProche: 2.6, autreNom: 4, codePostal: 12, epci: 32 };
/** Un lieu plus loin que cela de toutes ses voisines est un homonyme, sauf un chef-lieu de code postal en deçà de 25 km. */
const ISOLEMENT_KM = { ordinaire: 12, bourg: 25 };

/**
 * Donne une position à chaque commune : le lieu GeoNames de son code Insee, sinon le barycentre des communes situées
 * de son code postal, sinon de son EPCI ; sinon elle reste inconnue.
 */
export function situer(communes: readonly CommuneCog[], lieux: readonly LieuGeonames[]): readonly Commune[] {
  const parCode = grouper(lieux, ({ code }) => [code]);
  const parPostal = grouper(communes, ({ codesPostaux }) => codesPostaux);
  const parEpci = grouper(communes, ({ epci }) => (epci ? [epci] : []));
  const brutes = new Map<string, Point>();
  for (const commune of communes) {
    const trouve = lieuDe(commune, [commune.code, ...commune.anciensCodes].flatMap((code) => parCode.get(code) ?? []));
    if (trouve) brutes.set(commune.code, trouve);
  }
  const voisines = (commune: CommuneCog, points: ReadonlyMap<string, Point>) => {
    const situees = (autres: readonly CommuneCog[]) => [...new Set(autres)].flatMap(({ code }) => (code !== commune.code && points.has(code) ? [points.get(code)!] : []));
    return { postales: situees(commune.codesPostaux.flatMap((code) => parPostal.get(code) ?? [])), epci: situees(parEpci.get(commune.epci ?? '') ?? []) };
  };
  const isolee = (commune: CommuneCog, point: Point) => {
    const { postales, epci } = voisines(commune, brutes);
    const bourg = commune.codesPostaux.some((code) => parPostal.get(code)!.every(({ population }) => population <= commune.population));
    const limite = bourg ? ISOLEMENT_KM.bourg : ISOLEMENT_KM.ordinaire;
    return postales.length + epci.length > 0 && [...postales, ...epci].every((voisin) => distanceKm(point, voisin) > limite);
  };
  const sures = new Map(communes.flatMap((commune) => {
    const point = brutes.get(commune.code);
    return point && !isolee(commune, point) ? [[commune.code, point] as const] : [];
  }));
  return communes.map((commune) => {
    const sure = sures.get(commune.code);
    if (sure) return { ...commune, ...coordonnees(sure), position: 'localisee', precisionKm: sure.precisionKm ?? 0 };
    const { postales, epci } = voisines(commune, sures);
    if (postales.length > 0) return { ...commune, ...coordonnees(barycentre(postales)), position: 'approximative', precisionKm: PRECISIONS.codePostal };
    if (epci.length > 0) return { ...commune, ...coordonnees(barycentre(epci)), position: 'approximative', precisionKm: PRECISIONS.epci };
    return { ...commune, lon: null, lat: null, position: 'inconnue', precisionKm: 0 };
  });
}

/** Le lieu du même nom d’abord, puis celui qui commence le nom d’une commune nouvelle, puis le plus peuplé. */
function lieuDe({ nom }: CommuneCog, lieux: readonly LieuGeonames[]): Point | null {
  const rang = (lieu: LieuGeonames) => (epure(lieu.nom) === epure(nom) ? 0 : `${epure(nom)} `.startsWith(`${epure(lieu.nom)} `) ? 1 : 2);
  const [choisi] = [...lieux].sort((a, b) => rang(a) - rang(b) || b.population - a.population || a.nom.localeCompare(b.nom));
  if (!choisi) return null;
  return { lon: choisi.lon, lat: choisi.lat, precisionKm: [PRECISIONS.memeNom, PRECISIONS.nomProche, PRECISIONS.autreNom][rang(choisi)]! };
}

const epure = (nom: string): string => nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, ' ').trim();
const coordonnees = ({ lon, lat }: Point) => ({ lon: arrondi(lon), lat: arrondi(lat) });
const arrondi = (degres: number): number => Math.round(degres * 1e5) / 1e5;
const moyenne = (valeurs: readonly number[]): number => valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length;
const barycentre = (points: readonly Point[]): Point => ({ lon: moyenne(points.map(({ lon }) => lon)), lat: moyenne(points.map(({ lat }) => lat)) });

function grouper<T>(elements: readonly T[], cles: (element: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groupes = new Map<string, T[]>();
  for (const element of elements) for (const cle of cles(element)) groupes.set(cle, [...(groupes.get(cle) ?? []), element]);
  return groupes;
}
