import type { OperationSolde } from '../operation.ts';
import { accepter, engage, type IssueOperation, premierRefus, type Situation, verse } from '../situation.ts';
import { clore } from './cloture.ts';
import { depensesValides, duSur } from './du.ts';
import { payer, refusCommuns } from './versement.ts';

/** Le solde sur les dépenses justifiées totales : verse ce qui reste dû dans l’engagement, sans minimum, puis clôt. */
export function verserSolde(situation: Situation, operation: OperationSolde): IssueOperation {
  const { depensesJustifieesCentimes, piecesAcceptees, exercice } = operation;
  if (!depensesValides(depensesJustifieesCentimes)) return { accepte: false, motif: 'montant-invalide' };
  const du = duSur(situation, depensesJustifieesCentimes);
  const montant = Math.max(0, Math.min(du, engage(situation)) - verse(situation));
  return premierRefus(...refusCommuns(situation, operation, montant), ['pieces-manquantes', !piecesAcceptees])
    ?? accepter({ etat: 'SOLDEE', depensesRetenuesCentimes: depensesJustifieesCentimes }, [...payer(montant, exercice), ...clore(situation, du, montant)], montant);
}
