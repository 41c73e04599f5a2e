import { ajouterMois } from '../../temps/jour.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { OperationDecisionProrogation, OperationDemandeProrogation } from '../operation.ts';
import { accepter, type IssueOperation, premierRefus, type Situation } from '../situation.ts';

/** La demande, au plus tard le jour de la caducité ; une nouvelle demande remplace celle qui attend. */
export const demanderProrogation = ({ faits, parametres }: Situation, { le, nouvelleDate }: OperationDemandeProrogation): IssueOperation => premierRefus(
  ['subvention-close', estClose(faits.etat)],
  ['demande-tardive', le > faits.caduqueLe],
  ['prorogation-trop-longue', nouvelleDate > ajouterMois(faits.caduqueLe, parametres.prorogationMaxMois)],
  ['prorogation-sans-effet', nouvelleDate <= faits.caduqueLe],
) ?? accepter({ prorogationDemandee: nouvelleDate });

/** La décision, même après l’échéance : c’est la demande qui devait la précéder. */
export const deciderProrogation = ({ faits }: Situation, { accordee }: OperationDecisionProrogation): IssueOperation => premierRefus(
  ['sans-demande', faits.prorogationDemandee === null],
) ?? accepter({ prorogationDemandee: null, ...(accordee ? { caduqueLe: faits.prorogationDemandee! } : {}) });
