import { Temporal } from 'temporal-polyfill';
import { ajouterJours, estJour, type Instant, type Jour } from './jour.ts';

export const PARIS = 'Europe/Paris';

/** Jour civil à Paris d’un instant ; un jour déjà civil reste tel quel. Lève sur un texte qui n’est ni l’un ni l’autre. */
export function jourAParis(instant: Instant | Jour): Jour {
  if (estJour(instant)) return instant;
  return Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS).toPlainDate().toString() as Jour;
}

/** « 14 h 05 » à Paris. */
export function heureAParis(instant: Instant): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS);
  return `${hour} h ${String(minute).padStart(2, '0')}`;
}

/** Premier instant d’un jour, en UTC à la milliseconde. */
export const debutDuJour = (jour: Jour, fuseau = PARIS): Instant =>
  enUtc(Temporal.PlainDate.from(jour).toZonedDateTime(fuseau).toInstant());

/** Instant d’une heure murale : la seconde si elle existe deux fois, reportée de la durée du saut si elle n’existe pas. */
export const instantMural = (jour: Jour, heure: string, fuseau = PARIS): Instant => enUtc(mural(jour, heure, fuseau));

/** Premier instant qui n’est plus admis : 0 h le lendemain, ou une milliseconde après l’heure fixée, elle-même comprise. */
export function premierInstantRefuse(jour: Jour, heure: string | null, fuseau = PARIS): Instant {
  if (heure === null) return debutDuJour(ajouterJours(jour, 1), fuseau);
  return enUtc(mural(jour, heure, fuseau).add({ milliseconds: 1 }));
}

export const estAvant = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0;

const mural = (jour: Jour, heure: string, fuseau: string): Temporal.Instant =>
  Temporal.PlainDate.from(jour)
    .toPlainDateTime(Temporal.PlainTime.from(heure))
    .toZonedDateTime(fuseau, { disambiguation: 'later' })
    .toInstant();

const enUtc = (instant: Temporal.Instant): Instant => instant.toString({ fractionalSecondDigits: 3 });
