import { ajouterJours, type Jour } from '../temps/jour.ts';

/** Combien de jours avant le rejet implicite l’instruction est alertée (à confirmer). */
export const ALERTE_SILENCE_JOURS = 15;

/**
 * Vrai si le silence menace : sa date approche, et aucune commission permanente ne se tient d’ici là pour décider.
 * Le jour même compte encore ; passé, le rejet implicite est né et l’alerte n’a plus d’objet.
 */
export const silenceMenace = (rejetImpliciteLe: Jour, aujourdhui: Jour, commissions: readonly Jour[]): boolean =>
  rejetImpliciteLe >= aujourdhui && rejetImpliciteLe <= ajouterJours(aujourdhui, ALERTE_SILENCE_JOURS)
  && !commissions.some((tenueLe) => tenueLe >= aujourdhui && tenueLe <= rejetImpliciteLe);
