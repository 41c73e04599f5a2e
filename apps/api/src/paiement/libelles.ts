import type { EtatDemandePaiement, TypeVersement } from '@maillage/domain';

export const LIBELLES_ETAT: Readonly<Record<EtatDemandePaiement, string>> = {
  BROUILLON: 'Brouillon', DEPOSEE: 'À contrôler', A_COMPLETER: 'À compléter', SERVICE_FAIT: 'Service fait', LIQUIDEE: 'Liquidée', MANDATEE: 'Mandatée', PAYEE: 'Payée', REJETEE: 'Rejetée par le comptable',
};
/** Les mêmes états, dits au porteur : les gestes intérieurs de la Région n’y paraissent pas. */
export const LIBELLES_PORTEUR: Readonly<Record<EtatDemandePaiement, string>> = {
  BROUILLON: 'Brouillon', DEPOSEE: 'Déposée', A_COMPLETER: 'À compléter', SERVICE_FAIT: 'En cours d’examen', LIQUIDEE: 'En cours d’examen', MANDATEE: 'Transmise au comptable', PAYEE: 'Payée', REJETEE: 'Renvoyée par le comptable',
};
export const LIBELLES_TYPE: Readonly<Record<TypeVersement, string>> = { AVANCE: 'Avance', ACOMPTE: 'Acompte', SOLDE: 'Solde' };
