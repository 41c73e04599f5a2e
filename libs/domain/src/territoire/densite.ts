import { distanceKm, KM_PAR_DEGRE, type Point } from './geodesie.ts';

export type PointPeuple = Point & { readonly population: number };

/** log10 de la densité (habitants par km² dans 5 km, plus 5) en un point. */
export type Densite = (point: Point) => number;

const RAYON_KM = 5;
const AIRE_KM2 = Math.PI * RAYON_KM ** 2;
const PLANCHER = 5;
/** Mailles d’environ 1 km sur 1 km à la latitude de la région. */
const PAS_LAT = 1 / KM_PAR_DEGRE;
const PAS_LON = PAS_LAT / Math.cos((45.3 * Math.PI) / 180);

/**
 * Grille de densité d’un jeu de communes : construite une fois, lue en temps constant.
 * Les communes absentes du jeu (hors région) ne comptent pas : près des limites la densité est sous-estimée, ce qui change une durée de quelques pour cent.
 */
export function densiteDe(communes: readonly PointPeuple[]): Densite {
  const mailles = communes.map(maille);
  const [ouest, sud] = [plusPetit(mailles.map(([x]) => x)) - MARGE, plusPetit(mailles.map(([, y]) => y)) - MARGE];
  const [largeur, hauteur] = [-plusPetit(mailles.map(([x]) => -x)) + MARGE + 1 - ouest, -plusPetit(mailles.map(([, y]) => -y)) + MARGE + 1 - sud];
  const grille = new Float64Array(communes.length === 0 ? 0 : largeur * hauteur);
  communes.forEach((commune, rang) => {
    const [x, y] = mailles[rang]!;
    for (let i = x - MARGE; i <= x + MARGE; i += 1) {
      for (let j = y - MARGE; j <= y + MARGE; j += 1) {
        if (distanceKm(centre(i, j), commune) <= RAYON_KM) grille[(j - sud) * largeur + i - ouest]! += commune.population;
      }
    }
  });
  for (let k = 0; k < grille.length; k += 1) grille[k] = Math.log10(grille[k]! / AIRE_KM2 + PLANCHER);
  return (point) => {
    const i = Math.floor(point.lon / PAS_LON) - ouest;
    const j = Math.floor(point.lat / PAS_LAT) - sud;
    return (i >= 0 && i < largeur && j >= 0 && j < hauteur ? grille[j * largeur + i] : undefined) ?? DESERT;
  };
}

/** Mailles au-delà desquelles une commune ne compte plus, avec de quoi couvrir l’écart de latitude. */
const MARGE = Math.ceil(RAYON_KM * 1.1) + 1;
const DESERT = Math.log10(PLANCHER);
const maille = ({ lon, lat }: Point): readonly [number, number] => [Math.floor(lon / PAS_LON), Math.floor(lat / PAS_LAT)];
const centre = (i: number, j: number): Point => ({ lon: (i + 0.5) * PAS_LON, lat: (j + 0.5) * PAS_LAT });
const plusPetit = (valeurs: readonly number[]): number => valeurs.reduce((moindre, valeur) => Math.min(moindre, valeur), Number.POSITIVE_INFINITY);
