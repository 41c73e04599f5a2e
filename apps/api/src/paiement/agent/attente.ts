import type { EtatDemandePaiement } from '@maillage/domain';

/** De qui on attend le prochain geste, dit à l’agent. */
export const ATTENTES: Readonly<Record<EtatDemandePaiement, string>> = {
  BROUILLON: 'Le porteur prépare sa demande.', A_COMPLETER: 'Le porteur doit compléter.', DEPOSEE: 'L’instructeur contrôle les dépenses et constate le service fait.', SERVICE_FAIT: 'Les finances liquident.',
  LIQUIDEE: 'Le RIB, la validation, puis le mandat.', MANDATEE: 'Le comptable paie ou rejette.', REJETEE: 'Les finances reprennent après le rejet.', PAYEE: 'Rien : la demande est payée.',
};
