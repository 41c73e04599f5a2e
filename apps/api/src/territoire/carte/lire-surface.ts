import type { Ligne, Surface } from '@maillage/domain';

/** Les polygones d’une géométrie GeoJSON `Polygon` ou `MultiPolygon`, en `[lon, lat]` WGS84 ; nul si elle n’en est pas une. */
export function lireSurface(geometrie: unknown): Surface | null {
  const { type, coordinates } = (geometrie ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygones = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(polygones) || polygones.length === 0) return null;
  const lus = polygones.map(lirePolygone);
  return lus.every((polygone) => polygone !== null) ? lus : null;
}

function lirePolygone(contours: unknown): readonly Ligne[] | null {
  if (!Array.isArray(contours) || contours.length === 0) return null;
  const lus = contours.map(lireContour);
  return lus.every((contour) => contour !== null) ? lus : null;
}

/** Quatre couples au moins, dont le dernier ferme le premier ; une altitude éventuelle est ignorée. */
function lireContour(couples: unknown): Ligne | null {
  if (!Array.isArray(couples) || couples.length < 4) return null;
  const justes = couples.every((couple) => Array.isArray(couple) && couple.length >= 2 && estDegres(couple[0], 180) && estDegres(couple[1], 90));
  return justes ? couples.map((couple: [number, number]) => [couple[0], couple[1]] as const) : null;
}

const estDegres = (valeur: unknown, borne: number): boolean => typeof valeur === 'number' && Number.isFinite(valeur) && Math.abs(valeur) <= borne;
