import { densiteDe } from '../territoire/densite.ts';
import { CALIBRATION_E4, type Calibration, estimer } from '../territoire/estimateur.ts';
import { mesurerColonne } from './colonne.ts';
import type { Ouvert } from './couvrir.ts';
import { type CommunePeuplee, type Mesurer, preparerTerritoire, type Site } from './territoire.ts';

/** Un petit pays inventé : soixante communes sur une grille d’environ 6 km, populations inégales, trois positions floues, une inconnue. */
export const COMMUNES: readonly CommunePeuplee[] = Array.from({ length: 60 }, (_vide, i) => ({
  code: String(23001 + i),
  departement: i % 3 === 0 ? '23' : '87',
  epci: i < 20 ? '200000001' : i < 55 ? '200000002' : null,
  population: ((i * 7919) % 97) * 50,
  point: i === 59 ? null : { lon: 1 + (i % 10) * 0.08, lat: 45.9 + Math.floor(i / 10) * 0.055, precisionKm: i % 20 === 7 ? 6 : 0 },
}));

export const DENSITE = densiteDe(COMMUNES.flatMap(({ point, population }) => (point ? [{ ...point, population }] : [])));
export const mesurerAvec = (calibration: Calibration): Mesurer => (commune, lieu) => estimer(commune, lieu, DENSITE, calibration);
export const mesurer = mesurerAvec(CALIBRATION_E4);
export const TERRITOIRE = preparerTerritoire(COMMUNES);

/** Un couple sur trois environ a une durée exacte, plus longue ou plus courte que l’estimée. */
export const mesurerMele: Mesurer = (commune, lieu) => {
  const estimee = mesurer(commune, lieu);
  const graine = Math.abs(Math.round(commune.lon * 100) + Math.round(lieu.lat * 1000));
  if (!estimee || graine % 3 !== 0) return estimee;
  const secondes = Math.round(estimee.secondes * (graine % 2 === 0 ? 1.2 : 0.85));
  return { secondes, basSecondes: Math.max(0, secondes - 60), hautSecondes: secondes + 60, exacte: true };
};

export const ouvertA = (site: Site, certain = true, avec: Mesurer = mesurer): Ouvert => ({ colonne: mesurerColonne(TERRITOIRE, site, avec), situe: site.point !== null, certain });
