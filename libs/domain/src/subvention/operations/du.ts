import { sommeDue } from '../../montants/prorata.ts';
import { type Situation, vote } from '../situation.ts';

/** Ce qui est dû en centimes sur des dépenses justifiées cumulées : le prorata du voté sur l’assiette, avec la tolérance du règlement. */
export const duSur = (situation: Situation, depensesJustifieesCentimes: number): number => Math.min(situation.faits.plafondDuCentimes ?? Number.MAX_SAFE_INTEGER, sommeDue({
  voteCentimes: vote(situation),
  assietteCentimes: situation.faits.assietteCentimes,
  depensesJustifieesCentimes,
  tolerancePourMille: situation.parametres.toleranceProrataPourMille,
}));

/** Vrai pour des dépenses en centimes entiers, zéro compris. */
export const depensesValides = (centimes: number): boolean => Number.isSafeInteger(centimes) && centimes >= 0;
