import type { ActeDeChangement, SignatureBeneficiaire } from '@maillage/contrats';
import type { EtatChangement, ProchainPas } from '@maillage/domain';

/** À qui est la balle, et pour quoi faire ; lu tel quel par le porteur et par l’agent. */
export function prochainPasDuChangement(etat: EtatChangement, acte: ActeDeChangement | null, acceptation: SignatureBeneficiaire | null): ProchainPas {
  switch (etat) {
    case 'BROUILLON': return { balle: 'porteur', pas: 'La demande est à finir, puis à déposer.' };
    case 'DEPOSEE': return { balle: 'region', pas: 'Le service instruit la demande.' };
    case 'A_COMPLETER': return { balle: 'porteur', pas: 'Le service attend des précisions.' };
    case 'A_VOTER': return { balle: 'region', pas: 'La commission permanente se prononce.' };
    case 'RETIREE': return { balle: 'personne', pas: 'La demande est retirée : rien ne change.' };
    case 'EFFECTIVE': return { balle: 'personne', pas: 'Le changement est en vigueur.' };
    case 'REFUSEE': return acte?.notifieLe ? { balle: 'personne', pas: 'La demande n’est pas acceptée : la lettre en donne les motifs et les voies de recours.' } : { balle: 'region', pas: 'La réponse se prépare.' };
    case 'ACCORDEE': break;
  }
  if (!acte || acte.refuse) return { balle: 'region', pas: 'La réponse se prépare.' };
  if (acte.etat === 'SIGNE') return { balle: 'region', pas: 'L’acte est signé : il reste à le notifier.' };
  if (!acte.vise) return { balle: 'region', pas: 'L’acte attend ses visas.' };
  return acte.nature === 'avenant' && !acceptation ? { balle: 'porteur', pas: 'L’avenant attend la signature du bénéficiaire.' } : { balle: 'region', pas: 'L’acte attend la signature de la Région.' };
}
