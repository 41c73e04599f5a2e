import type { MesuresEstimateur } from './calibrer-mesures.ts';

/** Ce que dit la page des règles de la calibration livrée : minutes pour les erreurs, parts entre 0 et 1. */
export type ErreurPubliee = Pick<MesuresEstimateur, 'couples' | 'erreur045' | 'erreur1525' | 'rapport5' | 'rapport95' | 'aVerifier' | 'partFaux' | 'dansLaBande'>;

/** L’erreur mesurée de `CALIBRATION_E4` sur 2 500 trajets routiers de Gironde ; `calibrage.spec.ts` la mesure de nouveau. */
export const MESURES_E4: ErreurPubliee = { couples: 2500, erreur045: 2.452, erreur1525: 2.178, rapport5: 0.806, rapport95: 1.212, aVerifier: 0.207, partFaux: 0.005, dansLaBande: 0.94 };
