import { estClose } from '../machines/machine-subvention.ts';
import type { OperationCaducite } from '../operation.ts';
import { accepter, type IssueOperation, premierRefus, type Situation } from '../situation.ts';
import { clore } from './cloture.ts';
import { duSur } from './du.ts';

/** La caducité, à partir du lendemain de l’échéance : le versé qui dépasse le dû sur les dernières dépenses retenues est un trop-perçu. */
export const constaterCaducite = (situation: Situation, { le }: OperationCaducite): IssueOperation => premierRefus(
  ['subvention-close', estClose(situation.faits.etat)],
  ['non-echue', le <= situation.faits.caduqueLe],
  ['prorogation-en-attente', situation.faits.prorogationDemandee !== null],
) ?? accepter({ etat: 'CADUQUE' }, clore(situation, duSur(situation, situation.faits.depensesRetenuesCentimes)));
