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
  const grille = new Map<number, number>();
  for (const commune of communes) {
    const [x, y] = maille(commune);
    const marge = Math.ceil(RAYON_KM * 1.1) + 1;
    for (let i = x - marge; i <= x + marge; i += 1) {
      for (let j = y - marge; j <= y + marge; j += 1) {
        if (distanceKm(centre(i, j), commune) <= RAYON_KM) {
          grille.set(cle(i, j), (grille.get(cle(i, j)) ?? 0) + commune.population);
        }
      }
    }
  }
  return (point) => Math.log10((grille.get(cle(...maille(point))) ?? 0) / AIRE_KM2 + PLANCHER);
}

const maille = ({ lon, lat }: Point): [number, number] => [Math.floor(lon / PAS_LON), Math.floor(lat / PAS_LAT)];
const centre = (i: number, j: number): Point => ({ lon: (i + 0.5) * PAS_LON, lat: (j + 0.5) * PAS_LAT });
/** Une seule clé entière par maille : les deux rangs restent loin de 2^20. */
const cle = (i: number, j: number): number => i * 2 ** 20 + j;
