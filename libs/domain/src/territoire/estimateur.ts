import { type Barriere, BARRIERES, BARRIERES_DU_LITTORAL, MONTAGNES } from './barrieres.ts';
import type { Densite } from './densite.ts';
import { coupe, dansContour, distanceKm, type Ligne, milieu, type Point, procheDeLigne } from './geodesie.ts';

/** Durée estimée en secondes, à la milliseconde, et la bande où se trouve la vraie durée dans environ 95 % des cas. */
export type DureeEstimee = { readonly secondes: number; readonly basSecondes: number; readonly hautSecondes: number };

type Bande = { readonly bas: number; readonly haut: number };

/** Un référentiel de l’estimateur : ses paramètres, sa bande, ses obstacles, et ce que l’on sait de son erreur. */
export type Calibration = {
  readonly nom: string;
  /** t(min) = p4 + 60·d / exp(p0 + p1·ln(d + 1) + p2·(Lo + Ld)/2 + p3·Lm), d en km, L en log10 de la densité. */
  readonly parametres: readonly [number, number, number, number, number];
  readonly bande: Bande;
  readonly bandeMontagne: Bande;
  readonly barrieres: readonly Barriere[];
  readonly montagnes: readonly { readonly nom: string; readonly contour: Ligne }[];
  readonly provenance: string;
};

/**
 * Calibrage E4. Bande : quantiles 2,5 et 97,5 % de durée réelle / estimée en Gironde (0,5 % de faux parmi les cas tranchés, 21 % à vérifier, barrières revues : décision 0010).
 * Montagne : en Isère, les couples passant au-dessus de 600 m s’étalent 1,5 fois plus haut et 0,97 fois plus bas que la plaine (18 213 couples) ; à confirmer pour les Pyrénées et le Limousin.
 */
export const CALIBRATION_E4: Calibration = {
  nom: 'estimateur-e4',
  parametres: [3.8000038624759105, 0.09934064454518855, -0.018456141679113407, -0.03301027087030019, -0.3440585140222027],
  bande: { bas: 0.78, haut: 1.3 },
  bandeMontagne: { bas: 0.75, haut: 1.95 },
  barrieres: [...BARRIERES, ...BARRIERES_DU_LITTORAL],
  montagnes: MONTAGNES,
  provenance: 'Estimation à vol d’oiseau calibrée sur 2 500 trajets routiers de Gironde ; erreur non mesurée hors de ce département.',
};

/**
 * Durée estimée entre deux points, la même dans les deux sens ; nulle si une position manque.
 * La précision des positions éloigne ou rapproche les points d’autant, et laisse douter d’une barrière plus proche qu’elle.
 */
export function estimer(origine: Point | null, destination: Point | null, densite: Densite, calibration: Calibration): DureeEstimee | null {
  if (!situe(origine) || !situe(destination)) return null;
  const franchies = calibration.barrieres.filter(({ ligne }) => coupe(origine, destination, ligne));
  const douteuses = calibration.barrieres.filter(({ ligne }) => [origine, destination].some((point) => flou(point) > 0 && procheDeLigne(point, ligne, flou(point))));
  const minutes = (sens: -1 | 0 | 1, barrieres: readonly Barriere[]) => duree(origine, destination, sens, barrieres, densite, calibration);
  const { bas, haut } = enMontagne(origine, destination, calibration) ? calibration.bandeMontagne : calibration.bande;
  const centre = minutes(0, franchies);
  const precis = flou(origine) === 0 && flou(destination) === 0;
  return {
    secondes: aLaMilliseconde(centre),
    basSecondes: aLaMilliseconde(bas * (precis ? centre : minutes(-1, franchies.filter((barriere) => !douteuses.includes(barriere))))),
    hautSecondes: aLaMilliseconde(haut * (precis ? centre : minutes(1, [...new Set([...franchies, ...douteuses])]))),
  };
}

/** `sens` : −1 au plus près, 0 aux positions données, 1 au plus loin de ce que leur précision permet. */
function duree(a: Point, b: Point, sens: -1 | 0 | 1, barrieres: readonly Barriere[], densite: Densite, { parametres }: Calibration): number {
  const troncon = (de: Point, vers: Point): number => {
    const { km, bouts, centre } = mesurerTroncon(de, vers, densite);
    return minutesDuTroncon(Math.max(0, km + sens * (flou(de) + flou(vers))), bouts, centre, parametres);
  };
  if (barrieres.length === 0) return Math.max(0, troncon(a, b));
  const detours = barrieres.map(({ passages }) =>
    Math.min(...passages.map(([lon, lat]) => troncon(a, { lon, lat }) + troncon({ lon, lat }, b))));
  return Math.max(0, troncon(a, b), ...detours);
}

/** Ce que la formule lit d’un tronçon : km à vol d’oiseau, moyenne des densités aux bouts, densité au milieu (log10). */
export type Troncon = { readonly km: number; readonly bouts: number; readonly centre: number };

export const mesurerTroncon = (de: Point, vers: Point, densite: Densite): Troncon =>
  ({ km: distanceKm(de, vers), bouts: (densite(de) + densite(vers)) / 2, centre: densite(milieu(de, vers)) });

/** Minutes d’un tronçon : la formule de `Calibration.parametres`. */
export const minutesDuTroncon = (km: number, bouts: number, centre: number, [p0, p1, p2, p3, p4]: Calibration['parametres']): number =>
  p4 + (60 * km) / Math.exp(p0 + p1 * Math.log(km + 1) + p2 * bouts + p3 * centre);

/** L’un des bouts ou le milieu du trajet est-il en zone de montagne ? */
export const enMontagne = (a: Point, b: Point, { montagnes }: Calibration): boolean =>
  montagnes.some(({ contour }) => [a, b, milieu(a, b)].some((point) => dansContour(point, contour)));

const situe = (point: Point | null): point is Point => point !== null && Number.isFinite(point.lon) && Number.isFinite(point.lat) && Number.isFinite(flou(point));
const flou = ({ precisionKm }: Point): number => precisionKm ?? 0;
const aLaMilliseconde = (minutes: number): number => Math.round(minutes * 60_000) / 1000;
