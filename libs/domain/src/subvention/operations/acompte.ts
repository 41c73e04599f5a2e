import type { OperationAcompte } from '../operation.ts';
import { accepter, type IssueOperation, montantValide, premierRefus, type Situation, verse, vote } from '../situation.ts';
import { depassePart } from './avance.ts';
import { depensesValides, duSur } from './du.ts';
import { payer, refusCommuns } from './versement.ts';

/** Un acompte sur des dépenses justifiées cumulées : au plus le dû moins le versé, sous le plafond d’avant le solde. */
export function verserAcompte(situation: Situation, operation: OperationAcompte): IssueOperation {
  const { parametres } = situation;
  const { montantCentimes, exercice, depensesJustifieesCentimes } = operation;
  if (!depensesValides(depensesJustifieesCentimes)) return { accepte: false, motif: 'montant-invalide' };
  const cumul = verse(situation) + montantCentimes;
  return premierRefus(
    ...refusCommuns(situation, operation, montantCentimes),
    ['versement-inferieur-au-minimum', montantCentimes < parametres.minimumVersementCentimes],
    ['montant-invalide', !montantValide(montantCentimes)],
    ['superieur-au-du', cumul > duSur(situation, depensesJustifieesCentimes)],
    ['plafond-avant-solde', depassePart(cumul, vote(situation), parametres.plafondAvantSoldePourMille)],
  ) ?? accepter({ etat: 'EN_COURS', depensesRetenuesCentimes: depensesJustifieesCentimes }, payer(montantCentimes, exercice), montantCentimes);
}
