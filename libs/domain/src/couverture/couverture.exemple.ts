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

export const ouvertA = (site: Site, certain = true): Ouvert => ({ colonne: mesurerColonne(TERRITOIRE, site, mesurer), situe: site.point !== null, certain });
