import { epurer } from '@maillage/contrats';
import { lireSurface } from './lire-surface.ts';
import { empriseDe, type Zone } from './zone.ts';

/** La Nouvelle-Aquitaine et ses bords, en degrés. */
/** Une zone se relit à chaque verdict qui tombe dans son emprise. */
const POINTS_MAX = 200_000;
const EMPRISE = { ouest: -3, sud: 42, est: 4, nord: 48 };

export type LectureCarte = { readonly zones: readonly Zone[]; readonly erreurs: readonly string[] };

/**
 * Lit des zones de temps d’accès : FeatureCollection GeoJSON en WGS84, bornes `frombreak` et `tobreak` en minutes (casse libre, noms d’ESRI Service Area compris).
 * Une seule erreur refuse tout le fichier ; chacune est numérotée par le rang de la zone, à partir de 1.
 */
export function lireCarte(texte: string): LectureCarte {
  const entites = depouiller(texte);
  if (typeof entites === 'string') return { zones: [], erreurs: [entites] };
  if (entites.length === 0) return { zones: [], erreurs: ['Le fichier ne contient aucune zone.'] };
  const lues = entites.map(lireZone);
  return {
    zones: lues.flatMap((une) => (typeof une === 'string' ? [] : [une])),
    erreurs: lues.flatMap((une, rang) => (typeof une === 'string' ? [`Zone n° ${rang + 1} : ${une}`] : [])),
  };
}

function depouiller(texte: string): readonly unknown[] | string {
  let contenu: unknown;
  try { contenu = JSON.parse(texte); } catch { return 'Ce n’est pas du JSON lisible : exportez de nouveau la carte en GeoJSON.'; }
  const { type, features } = (contenu ?? {}) as { type?: unknown; features?: unknown };
  return type === 'FeatureCollection' && Array.isArray(features) ? features : 'Une FeatureCollection GeoJSON est attendue.';
}

function lireZone(entite: unknown): Zone | string {
  const { properties, geometry } = (entite ?? {}) as { properties?: unknown; geometry?: unknown };
  const champs = new Map(Object.entries((properties ?? {}) as Record<string, unknown>).map(([cle, valeur]) => [cle.toLowerCase().replace(/^.*\./, '').replaceAll('_', ''), valeur]));
  const [de, a] = [minutes(champs.get('frombreak') ?? 0), minutes(champs.get('tobreak'))];
  if (de === null || a === null || !(a > de)) return 'les bornes « frombreak » et « tobreak » doivent être des minutes, la seconde plus grande.';
  const brute = JSON.stringify(geometry ?? null);
  const surface = lireSurface(geometry);
  if (surface === null) return /\d{4,}\.?\d*,/.test(brute) ? 'les coordonnées ne sont pas des degrés : exportez la carte en WGS84 (EPSG:4326).' : 'un polygone (Polygon ou MultiPolygon) est attendu.';
  const points = surface.reduce((somme, polygone) => somme + polygone.reduce((autres, { length }) => autres + length, 0), 0);
  if (points > POINTS_MAX) return `le polygone compte ${points} points, ${POINTS_MAX} au plus : simplifiez la carte, ou séparez ses zones.`;
  const { ouest, sud, est, nord } = empriseDe(surface);
  if (ouest === est || sud === nord) return 'le polygone est vide : tous ses points sont au même endroit ou alignés.';
  if (ouest < EMPRISE.ouest || est > EMPRISE.est || sud < EMPRISE.sud || nord > EMPRISE.nord) return 'le polygone sort de la région ; vérifiez l’ordre longitude, latitude.';
  const nom = champs.get('name') ?? champs.get('nom') ?? '';
  return { nom: String(epurer(String(nom))).slice(0, 200), deSecondes: de, aSecondes: a, surface };
}

/** Des minutes, nombre ou texte, en secondes entières ; nul si illisible ou hors de 0 à 24 h. */
function minutes(valeur: unknown): number | null {
  const nombre = typeof valeur === 'string' && valeur.trim() !== '' ? Number(valeur.replace(',', '.')) : valeur;
  return typeof nombre === 'number' && nombre >= 0 && nombre <= 1440 ? Math.round(nombre * 60) : null;
}
