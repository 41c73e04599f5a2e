import { Temporal } from 'temporal-polyfill';
import { ajouterJours, type Instant, type Jour } from './jour.ts';
import { PARIS } from './paris.ts';

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
