import { virement } from '../grand-livre/ecriture.ts';
import { solde } from '../grand-livre/soldes.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { OperationEngagement } from '../operation.ts';
import { accepter, type IssueOperation, montantValide, premierRefus, type Situation, vote } from '../situation.ts';

/** L’engagement, une fois, éventuellement partiel : il prend d’abord ce que le vote a affecté, puis le disponible de l’enveloppe. */
export function engager(situation: Situation, { le, montantCentimes }: OperationEngagement): IssueOperation {
  const { faits, soldes } = situation;
  const affectee = solde(soldes, 'ae-affectee');
  const refus = premierRefus(
    ['acte-absent', faits.acteLe === null],
    ['deja-engagee', faits.engageeLe !== null],
    ['montant-invalide', !montantValide(montantCentimes)],
    ['superieur-au-vote', montantCentimes > vote(situation)],
    ['ae-insuffisante', montantCentimes > affectee + solde(soldes, 'ae-disponible')],
    ['subvention-close', estClose(faits.etat)],
  );
  if (refus) return refus;
  const surAffectee = Math.min(affectee, montantCentimes);
  return accepter({ etat: 'ENGAGEE', engageeLe: le }, [...virement(surAffectee, 'ae-affectee', 'ae-engagee'), ...virement(montantCentimes - surAffectee, 'ae-disponible', 'ae-engagee')]);
}
