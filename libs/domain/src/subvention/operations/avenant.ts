import { type LigneEcriture, virement } from '../grand-livre/ecriture.ts';
import { solde } from '../grand-livre/soldes.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { OperationAvenant } from '../operation.ts';
import { accepter, engage, type IssueOperation, premierRefus, type Situation, verse, vote } from '../situation.ts';
import { depensesValides } from './du.ts';

/** L’avenant à la baisse : voté réduit, engagement et affectation ramenés au plus au voté ; l’assiette reste si elle n’est pas donnée. */
export function reduireParAvenant(situation: Situation, { nouveauMontantCentimes, nouvelleAssietteCentimes }: OperationAvenant): IssueOperation {
  const { faits } = situation;
  const refus = premierRefus(
    ['subvention-close', estClose(faits.etat)],
    ['montant-invalide', !depensesValides(nouveauMontantCentimes) || (nouvelleAssietteCentimes !== null && !depensesValides(nouvelleAssietteCentimes))],
    ['avenant-a-la-hausse', nouveauMontantCentimes > vote(situation)],
    ['inferieur-au-verse', nouveauMontantCentimes < verse(situation)],
  );
  if (refus) return refus;
  return accepter({ assietteCentimes: nouvelleAssietteCentimes ?? faits.assietteCentimes }, reduire(situation, nouveauMontantCentimes));
}

/** Ce qu’écrit une baisse du voté jusqu’à `cible`, au moins le versé : les autorisations qui dépassent retournent à l’enveloppe, au centime. */
export function reduire(situation: Situation, cible: number): readonly LigneEcriture[] {
  const { soldes } = situation;
  const engagement = Math.min(engage(situation), cible);
  const affectation = Math.min(solde(soldes, 'ae-affectee'), cible - engagement);
  return [
    ...virement(vote(situation) - cible, 'reste-a-verser', 'droits-votes'),
    ...virement(engage(situation) - engagement, 'ae-engagee', 'ae-disponible'),
    ...virement(solde(soldes, 'ae-affectee') - affectation, 'ae-affectee', 'ae-disponible'),
  ];
}
