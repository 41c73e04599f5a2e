import type { Point } from '@maillage/domain';

/** Une position sûre à 500 m près tient dans la marge de l’édition ; au-delà, 120 s par km (30 km/h, à confirmer) ; au-delà de 3 km, un moteur ne préciserait rien. */
const NEGLIGEE_KM = 0.5;
const UTILE_KM = 3;
const SECONDES_PAR_KM = 120;

/** Ce que l’imprécision des positions ajoute à une durée exacte, en secondes ; nulle quand elle la rend sans valeur. */
export function margeDePrecision(...points: readonly Point[]): number | null {
  const km = points.reduce((somme, { precisionKm = 0 }) => somme + precisionKm, 0);
  if (!(km <= UTILE_KM)) return null;
  return km <= NEGLIGEE_KM ? 0 : Math.round(km * SECONDES_PAR_KM);
}
