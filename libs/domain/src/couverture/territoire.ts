import type { DureeEstimee } from '../territoire/estimateur.ts';
import { distanceKm, KM_PAR_DEGRE, type Point } from '../territoire/geodesie.ts';
import { porteeKm } from '../territoire/trajets.ts';

/** Une commune vue par la couverture ; `point` nul = position inconnue. Population en habitants. */
export type CommunePeuplee = {
  readonly code: string;
  readonly departement: string;
  readonly epci: string | null;
  readonly population: number;
  readonly point: Point | null;
};

/** Un lieu du registre, ou le site d’un projet ; `point` nul = situé nulle part. */
export type Site = { readonly id: string; readonly point: Point | null };

/** Une durée et sa bande ; `exacte` : un moteur d’itinéraires ou une matrice la donne, l’estimateur n’y est pour rien. */
export type DureeMesuree = DureeEstimee & { readonly exacte?: true };

/** Durée en voiture entre une commune et un lieu ; nulle si elle est inconnue. */
export type Mesurer = (commune: Point, lieu: Point) => DureeMesuree | null;

/** Seuil de la règle, en millisecondes : couvert si et seulement si la durée lui est strictement inférieure. */
export const SEUIL_MS = 1_200_000;
export const PORTEE_KM = porteeKm(SEUIL_MS / 1000);

/** Les communes rangées du sud au nord : un lieu n’y lit que la bande de latitude à sa portée. */
export type TerritoireCouvert = {
  readonly communes: readonly CommunePeuplee[];
  readonly populations: Int32Array;
  /** Rangs des communes situées, par latitude croissante, et ces latitudes. */
  readonly rangs: Int32Array;
  readonly latitudes: Float64Array;
  /** La position la plus floue, en km : elle élargit la bande lue. */
  readonly flouMaxKm: number;
};

export function preparerTerritoire(communes: readonly CommunePeuplee[]): TerritoireCouvert {
  const situees = communes.flatMap(({ point }, rang) => (point ? [{ rang, point }] : [])).sort((a, b) => a.point.lat - b.point.lat || a.rang - b.rang);
  return {
    communes,
    populations: Int32Array.from(communes, ({ population }) => population),
    rangs: Int32Array.from(situees, ({ rang }) => rang),
    latitudes: Float64Array.from(situees, ({ point }) => point.lat),
    flouMaxKm: Math.max(0, ...situees.map(({ point }) => flou(point))),
  };
}

/** Les rangs des communes qui peuvent être à portée d’un point, par rang croissant : 43,3 km, plus ce que les positions ont de flou. */
export function aPortee({ communes, rangs, latitudes, flouMaxKm }: TerritoireCouvert, lieu: Point, rayonKm = PORTEE_KM): Int32Array {
  const demiHauteur = (rayonKm + flou(lieu) + flouMaxKm) / KM_PAR_DEGRE;
  const trouvees: number[] = [];
  for (let i = premierRang(latitudes, lieu.lat - demiHauteur); i < rangs.length && latitudes[i]! <= lieu.lat + demiHauteur; i += 1) {
    const rang = rangs[i]!;
    const { point } = communes[rang]!;
    const rayon = rayonKm + flou(lieu) + flou(point!);
    // Un degré de longitude vaut au moins cela jusqu’à 60° nord : la région est loin en deçà.
    if (Math.abs(point!.lon - lieu.lon) * KM_PAR_DEGRE * 0.5 <= rayon && distanceKm(point!, lieu) <= rayon) trouvees.push(rang);
  }
  return Int32Array.from(trouvees).sort();
}

/** Premier indice dont la latitude atteint cette valeur (dichotomie). */
function premierRang(latitudes: Float64Array, valeur: number): number {
  let [bas, haut] = [0, latitudes.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (latitudes[milieu]! < valeur) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}

const flou = (point: Point | null): number => point?.precisionKm ?? 0;
