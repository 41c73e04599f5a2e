import { ecartEnJours, estJour, type Jour } from '@maillage/domain';
import { dateCourte } from '@maillage/ui';

/** Jour civil à Paris d’un instant ISO ; un jour reste tel quel. */
export const jourDe = (instant: string): Jour => (estJour(instant) ? instant : dateCourte(instant).split('/').reverse().join('-') as Jour);

/** « dans 12 jours », « demain », « aujourd’hui », « il y a 3 jours ». */
export function ecart(aujourdhui: Jour, jour: Jour): string {
  const jours = ecartEnJours(aujourdhui, jour);
  if (jours === 0) return 'aujourd’hui';
  if (jours === 1) return 'demain';
  if (jours === -1) return 'hier';
  return jours > 0 ? `dans ${jours} jours` : `il y a ${-jours} jours`;
}

export type Urgence = 'depassee' | 'proche' | 'lointaine';

/** L’échéance du rejet implicite : dépassée, à 15 jours ou moins, ou plus loin. */
export function urgence(aujourdhui: Jour, echeance: Jour): Urgence {
  const jours = ecartEnJours(aujourdhui, echeance);
  return jours < 0 ? 'depassee' : jours <= 15 ? 'proche' : 'lointaine';
}
