import { conventionObligatoire } from '../../montants/convention.ts';
import { ajouterMois } from '../../temps/jour.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { OperationActe } from '../operation.ts';
import { accepter, type IssueOperation, premierRefus, type Situation, vote } from '../situation.ts';

/** L’acte signé par le bénéficiaire, avant l’engagement ; le seuil de la convention se lit sur le total de l’année. */
export function prendreActe(situation: Situation, { le, nature }: OperationActe): IssueOperation {
  const { faits, parametres } = situation;
  const obligatoire = conventionObligatoire({
    categorie: faits.beneficiairePrive ? 'association' : 'collectivite',
    montantCentimes: vote(situation) + faits.autresAidesCentimes,
    toujoursConventionner: parametres.toujoursConventionner ?? false,
  });
  return premierRefus(
    ['acte-deja-pris', faits.acteLe !== null],
    ['convention-obligatoire', nature === 'arrete' && obligatoire],
    ['signature-tardive', le > ajouterMois(faits.voteeLe, parametres.signatureMois)],
    ['subvention-close', estClose(faits.etat)],
  ) ?? accepter({ etat: 'ACTEE', acteLe: le });
}
