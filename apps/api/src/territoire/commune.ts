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

/** Le point d’une commune ou d’un lieu, ou nul si sa position est inconnue. */
export const pointDe = ({ lon, lat, precisionKm }: { readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number }): Point | null =>
  lon === null || lat === null ? null : { lon, lat, precisionKm };
