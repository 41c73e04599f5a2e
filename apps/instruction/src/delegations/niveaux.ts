/** Les niveaux de validation d’un paiement, tels qu’on les dit. */
export const NIVEAUX = { VALIDEUR: 'Chef de service', SIGNATAIRE: 'Signataire' } as const;
