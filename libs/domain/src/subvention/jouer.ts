import type { OperationSubvention } from './operation.ts';
import { verserAcompte } from './operations/acompte.ts';
import { prendreActe } from './operations/acte.ts';
import { verserAvance } from './operations/avance.ts';
import { reduireParAvenant } from './operations/avenant.ts';
import { constaterCaducite } from './operations/caducite.ts';
import { engager } from './operations/engagement.ts';
import { modifier } from './operations/modification.ts';
import { deciderProrogation, demanderProrogation } from './operations/prorogation.ts';
import { rejeterVersement } from './operations/rejet.ts';
import { renoncer } from './operations/renonciation.ts';
import { emettreTitre, ouvrirContradictoire, sortirDesTitres } from './operations/reversement.ts';
import { signerPourLaRegion } from './operations/signature-region.ts';
import { verserSolde } from './operations/solde.ts';
import type { IssueOperation, Situation } from './situation.ts';

/** Ce qu’une opération donne dans une situation : ce qu’elle écrit, ou le motif de son refus ; rien n’est modifié ici. */
export function jouerOperation(situation: Situation, operation: OperationSubvention): IssueOperation {
  switch (operation.type) {
    case 'acte': return prendreActe(situation, operation);
    case 'engagement': return engager(situation, operation);
    case 'signature-region': return signerPourLaRegion(situation);
    case 'avance': return verserAvance(situation, operation);
    case 'acompte': return verserAcompte(situation, operation);
    case 'solde': return verserSolde(situation, operation);
    case 'demande-prorogation': return demanderProrogation(situation, operation);
    case 'decision-prorogation': return deciderProrogation(situation, operation);
    case 'caducite': return constaterCaducite(situation, operation);
    case 'avenant': return reduireParAvenant(situation, operation);
    case 'modification': return modifier(situation, operation);
    case 'contradictoire': return ouvrirContradictoire(situation, operation);
    case 'titre-reversement': return emettreTitre(situation, operation);
    case 'recouvrement': return sortirDesTitres(situation, operation.montantCentimes, 'recouvre');
    case 'annulation-titre': return sortirDesTitres(situation, operation.montantCentimes, 'trop-percu-a-titrer');
    case 'non-valeur': return sortirDesTitres(situation, operation.montantCentimes, 'non-valeur');
    case 'renonciation': return renoncer(situation);
    case 'rejet-comptable': return rejeterVersement(situation, operation);
  }
}
