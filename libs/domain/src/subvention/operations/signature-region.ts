import { estClose } from '../machines/machine-subvention.ts';
import { accepter, type IssueOperation, premierRefus, type Situation } from '../situation.ts';

/** La Région signe la dernière, et jamais sans engagement. */
export const signerPourLaRegion = ({ faits: { etat, engageeLe } }: Situation): IssueOperation => premierRefus(
  ['subvention-close', estClose(etat)],
  ['non-engagee', engageeLe === null],
  ['acte-deja-signe', etat !== 'ENGAGEE'],
) ?? accepter({ etat: 'SIGNEE' });
