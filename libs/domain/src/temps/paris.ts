import { estJour, type Instant, type Jour } from './jour.ts';

export const PARIS = 'Europe/Paris';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const jour = new Intl.DateTimeFormat('sv-SE', { timeZone: PARIS, dateStyle: 'short' });
const heure = new Intl.DateTimeFormat('fr-FR', { timeZone: PARIS, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** Jour civil à Paris d’un instant ; un jour déjà civil reste tel quel. Lève sur un texte qui n’est ni l’un ni l’autre. */
export const jourAParis = (instant: Instant | Jour): Jour => (estJour(instant) ? instant : jour.format(lire(instant)) as Jour);

/** « 14 h 05 » à Paris. */
export function heureAParis(instant: Instant): string {
  const partie = (type: string): string => heure.formatToParts(lire(instant)).find((une) => une.type === type)!.value;
  return `${Number(partie('hour'))} h ${partie('minute').padStart(2, '0')}`;
}

function lire(instant: Instant): Date {
  const date = new Date(instant);
  if (!INSTANT.test(instant) || Number.isNaN(date.getTime())) throw new RangeError(`Instant illisible : ${instant}`);
  return date;
}
