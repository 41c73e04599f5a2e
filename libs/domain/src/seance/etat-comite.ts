/** Une séance du comité se prépare, s’ouvre, puis se clôt : son procès-verbal ne change plus. */
export type EtatComite = 'PREPARATION' | 'OUVERTE' | 'CLOSE';

export const LIBELLES_ETAT_COMITE: Readonly<Record<EtatComite, string>> = { PREPARATION: 'En préparation', OUVERTE: 'En séance', CLOSE: 'Close' };
