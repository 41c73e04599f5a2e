import { estClose } from '../machines/machine-subvention.ts';
import { accepter, type IssueOperation, premierRefus, type Situation, verse } from '../situation.ts';
import { clore } from './cloture.ts';

/** Le bénéficiaire renonce avant tout versement : tout est rendu à l’enveloppe. */
export const renoncer = (situation: Situation): IssueOperation => premierRefus(
  ['subvention-close', estClose(situation.faits.etat)],
  ['deja-versee', verse(situation) > 0],
) ?? accepter({ etat: 'ANNULEE' }, clore(situation, 0));
