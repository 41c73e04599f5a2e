import type { Point } from '@maillage/domain';

export type PositionCommune = 'officielle' | 'localisee' | 'approximative' | 'inconnue';

/** Une commune à enregistrer ; `lon` et `lat` nuls quand sa position est inconnue. Population en habitants. */
export type Commune = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly epci: string | null;
  readonly epciNom: string | null;
  readonly population: number;
  readonly codesPostaux: readonly string[];
  readonly anciensCodes: readonly string[];
  readonly lon: number | null;
  readonly lat: number | null;
  readonly position: PositionCommune;
  readonly precisionKm: number;
};

/** Les départements de la région, seuls admis dans le référentiel. */
export const DEPARTEMENTS: readonly string[] = ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'];

/** La mention due à GeoNames (CC BY 4.0), et celle du découpage. */
export const MENTIONS_TERRITOIRE: readonly string[] = [
  'Communes, codes postaux et populations : découpage administratif d’Etalab, Code officiel géographique 2026 (Licence Ouverte 2.0).',
  'Positions des communes : GeoNames, www.geonames.org, licence Creative Commons Attribution 4.0 ; les positions approximatives en sont déduites par le portail.',
];

/** Le point d’une commune ou d’un lieu, ou nul si sa position est inconnue. */
export const pointDe = ({ lon, lat, precisionKm }: { readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number }): Point | null =>
  lon === null || lat === null ? null : { lon, lat, precisionKm };
