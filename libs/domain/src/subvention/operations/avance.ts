import type { OperationAvance } from '../operation.ts';
import { accepter, type IssueOperation, montantValide, premierRefus, type Situation, vote } from '../situation.ts';
import { payer, refusCommuns } from './versement.ts';

/** Une seule avance, au plus la part du voté que le règlement permet, comparée sans arrondi. */
export function verserAvance(situation: Situation, operation: OperationAvance): IssueOperation {
  const { faits, parametres } = situation;
  const { le, montantCentimes, exercice } = operation;
  return premierRefus(
    ...refusCommuns(situation, operation, montantCentimes),
    ['avance-deja-versee', faits.avanceLe !== null],
    ['versement-inferieur-au-minimum', montantCentimes < parametres.minimumVersementCentimes],
    ['montant-invalide', !montantValide(montantCentimes)],
    ['avance-superieure-au-plafond', depassePart(montantCentimes, vote(situation), parametres.avanceMaxPourMille)],
  ) ?? accepter({ etat: 'EN_COURS', avanceLe: le }, payer(montantCentimes, exercice), montantCentimes);
}

/** Vrai si `montant` dépasse `pourMille` de `total`, sans arrondi. */
export const depassePart = (montant: number, total: number, pourMille: number): boolean => Math.trunc(montant) !== montant || BigInt(montant) * 1000n > BigInt(total) * BigInt(pourMille);
