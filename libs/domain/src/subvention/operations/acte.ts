import { conventionObligatoire } from '../../montants/convention.ts';
import { ajouterMois } from '../../temps/jour.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { OperationActe } from '../operation.ts';
import { accepter, type FaitsSubvention, type IssueOperation, type ParametresSubvention, premierRefus, type Situation, vote } from '../situation.ts';

/** L’acte signé par le bénéficiaire, avant l’engagement ; le seuil de la convention se lit sur le total de l’année. */
export function prendreActe(situation: Situation, { le, nature }: OperationActe): IssueOperation {
  const { faits, parametres } = situation;
  return premierRefus(
    ['acte-deja-pris', faits.acteLe !== null],
    ['convention-obligatoire', nature === 'arrete' && conventionDue(faits, vote(situation), parametres)],
    ['signature-tardive', le > ajouterMois(faits.voteeLe, parametres.signatureMois)],
    ['subvention-close', estClose(faits.etat)],
  ) ?? accepter({ etat: 'ACTEE', acteLe: le });
}

/** Vrai si la subvention demande une convention : bénéficiaire privé, total de l’année au-delà du seuil. */
export const conventionDue = ({ beneficiairePrive, autresAidesCentimes }: Pick<FaitsSubvention, 'beneficiairePrive' | 'autresAidesCentimes'>, voteCentimes: number, { toujoursConventionner = false }: ParametresSubvention): boolean =>
  conventionObligatoire({ categorie: beneficiairePrive ? 'association' : 'collectivite', montantCentimes: voteCentimes + autresAidesCentimes, toujoursConventionner });
