import { ajuster } from './calibrer-ajustement.ts';
import { type MesuresEstimateur, mesurerEstimateur, quantile, type TrajetJuge } from './calibrer-mesures.ts';
import type { Densite } from './densite.ts';
import { type Calibration, minutesDuTroncon, mesurerTroncon, type Troncon } from './estimateur.ts';
import { coupe, distanceKm, type Point } from './geodesie.ts';

/** Un trajet dont la durée en voiture est connue ; minutes. */
export type CoupleMesure = { readonly origine: Point; readonly destination: Point; readonly minutes: number };

export type Calibrage = {
  readonly calibration: Calibration;
  /** Sur des couples que l’ajustement n’a pas vus (plis croisés) : la seule mesure qui vaille. */
  readonly horsEchantillon: MesuresEstimateur;
  /** La calibration de départ, jugée sur les mêmes couples. */
  readonly depart: MesuresEstimateur;
};

const PLIS = 5;
/** Couples lus : jusqu’à trois fois le seuil, au-delà la règle ne regarde pas. */
const MAXIMUM_MIN = 60;
/** Une erreur relative compte, sauf sur les trajets très courts. */
const PLANCHER_MIN = 8;
/** La bande se lit là où elle tranche, de la moitié au double du seuil, et laisse 2,5 % de chaque côté. */
const ZONE_BANDE = { de: 10, a: 40 };
const QUEUE = 0.025;
/** Il faut assez de couples pour cinq paramètres et des quantiles à 2,5 %. */
export const COUPLES_MINIMUM = 200;

/** Refait les cinq paramètres et la bande sur des couples mesurés ; garde les obstacles de `depart`. Même entrée, même sortie. */
export function calibrer(couples: readonly CoupleMesure[], densite: Densite, depart: Calibration, { nom, provenance }: { readonly nom: string; readonly provenance: string }): Calibrage {
  const traces = couples.map((couple) => tracer(couple, densite, depart));
  const juges = traces.map((trace, rang) => ({ trace, pli: rang % PLIS }));
  const aveugles = Array.from({ length: PLIS }, (_vide, pli) => {
    const appris = ajusterSur(juges.filter((un) => un.pli !== pli).map(({ trace }) => trace), depart);
    return juges.filter((un) => un.pli === pli).map(({ trace }) => juger(trace, appris.parametres, appris.bande));
  }).flat();
  const { parametres, bande } = ajusterSur(traces, depart);
  return {
    calibration: { ...depart, nom, provenance, parametres, bande, bandeMontagne: elargir(bande, depart) },
    horsEchantillon: mesurerEstimateur(aveugles),
    depart: mesurerEstimateur(traces.map((trace) => juger(trace, depart.parametres, depart.bande))),
  };
}

type Trace = { readonly minutes: number; readonly km: number; readonly direct: Troncon; readonly detours: readonly (readonly (readonly [Troncon, Troncon])[])[] };
type Ajuste = Pick<Calibration, 'parametres' | 'bande'>;

/** Le trajet direct, et pour chaque barrière franchie ses passages : lus une fois, évalués des centaines. */
function tracer({ origine, destination, minutes }: CoupleMesure, densite: Densite, { barrieres }: Calibration): Trace {
  const franchies = barrieres.filter(({ ligne }) => coupe(origine, destination, ligne));
  return {
    minutes, km: distanceKm(origine, destination),
    direct: mesurerTroncon(origine, destination, densite),
    detours: franchies.map(({ passages }) => passages.map(([lon, lat]) => [mesurerTroncon(origine, { lon, lat }, densite), mesurerTroncon({ lon, lat }, destination, densite)] as const)),
  };
}

function estimerTrace({ direct, detours }: Trace, parametres: Calibration['parametres']): number {
  const minutes = ({ km, bouts, centre }: Troncon) => minutesDuTroncon(km, bouts, centre, parametres);
  return Math.max(0, minutes(direct), ...detours.map((passages) => Math.min(...passages.map(([a, b]) => minutes(a) + minutes(b)))));
}

function ajusterSur(traces: readonly Trace[], depart: Calibration): Ajuste {
  const utiles = traces.filter(({ minutes }) => minutes <= MAXIMUM_MIN);
  const parametres = ajuster(
    (essai) => Float64Array.from(utiles, (trace) => (20 * (estimerTrace(trace, essai as unknown as Calibration['parametres']) - trace.minutes)) / Math.max(PLANCHER_MIN, trace.minutes)),
    depart.parametres,
  ) as unknown as Calibration['parametres'];
  const rapports = traces.flatMap((trace) => {
    const estime = estimerTrace(trace, parametres);
    return estime >= ZONE_BANDE.de && estime <= ZONE_BANDE.a ? [trace.minutes / estime] : [];
  });
  return { parametres, bande: { bas: Math.floor(quantile(rapports, QUEUE) * 100) / 100, haut: Math.ceil(quantile(rapports, 1 - QUEUE) * 100) / 100 } };
}

function juger(trace: Trace, parametres: Calibration['parametres'], { bas, haut }: Calibration['bande']): TrajetJuge {
  const estime = estimerTrace(trace, parametres);
  return { mesure: trace.minutes, estime, bas: bas * estime, haut: haut * estime, km: trace.km };
}

/** En montagne, la bande s’élargit dans les mêmes rapports qu’au départ. */
const elargir = ({ bas, haut }: Calibration['bande'], { bande, bandeMontagne }: Calibration): Calibration['bandeMontagne'] => ({
  bas: Math.floor(bas * (bandeMontagne.bas / bande.bas) * 100) / 100,
  haut: Math.ceil(haut * (bandeMontagne.haut / bande.haut) * 100) / 100,
});
