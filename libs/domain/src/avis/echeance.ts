import { ajouterJours, ecartEnJours, type Jour } from '../temps/jour.ts';
import { reporterAuJourOuvre } from '../temps/jours-ouvres.ts';
import type { EtatAvis } from './machine-avis.ts';

/** Durée proposée pour répondre, en jours civils (à confirmer par la Région). */
export const DELAI_AVIS_JOURS = 15;
const DELAI_MAX_JOURS = 120;
const RAPPEL_AVANT_JOURS = 3;

export type GenreRelance = 'avant' | 'retard' | 'main';
export type RelanceAvis = { readonly le: Jour; readonly genre: GenreRelance };
export type AvisAttendu = { readonly etat: EtatAvis; readonly demandeLe: Jour; readonly echeance: Jour; readonly relances: readonly RelanceAvis[] };

/** Le délai proposé, reporté au jour ouvré suivant. */
export const echeanceProposee = (aujourdhui: Jour, delaiJours: number = DELAI_AVIS_JOURS): Jour => reporterAuJourOuvre(ajouterJours(aujourdhui, delaiJours));

/** Pourquoi cette échéance ne convient pas ; nulle : elle convient. */
export function refusEcheance(echeance: Jour, aujourdhui: Jour): string | null {
  const jours = ecartEnJours(aujourdhui, echeance);
  if (jours < 1) return 'Choisissez une échéance à venir.';
  return jours > DELAI_MAX_JOURS ? `Choisissez une échéance dans les ${DELAI_MAX_JOURS} jours.` : null;
}

/** L’avis attendu « au plus tard le » 10 est en retard le 11, jamais le 10. */
export const avisEnRetard = ({ etat, echeance }: Pick<AvisAttendu, 'etat' | 'echeance'>, aujourdhui: Jour): boolean => etat === 'DEMANDE' && aujourdhui > echeance;

/** Le rappel que le portail doit à l’expert ce jour-là : trois jours avant l’échéance, puis au premier jour de retard ; chacun une seule fois, même si un jour a été sauté. */
export function relanceDue({ etat, demandeLe, echeance, relances }: AvisAttendu, aujourdhui: Jour): 'avant' | 'retard' | null {
  if (etat !== 'DEMANDE') return null;
  const faite = (genre: GenreRelance) => relances.some((une) => une.genre === genre);
  if (avisEnRetard({ etat, echeance }, aujourdhui)) return faite('retard') ? null : 'retard';
  const rappelLe = ajouterJours(echeance, -RAPPEL_AVANT_JOURS);
  // Demandé trois jours avant l’échéance ou moins : la demande elle-même vaut rappel.
  return aujourdhui >= rappelLe && demandeLe < rappelLe && !faite('avant') ? 'avant' : null;
}

/** Une relance à la main par jour et par demande. */
export const relancableAlaMain = ({ etat, relances }: Pick<AvisAttendu, 'etat' | 'relances'>, aujourdhui: Jour): boolean => etat === 'DEMANDE' && !relances.some(({ le }) => le === aujourdhui);
