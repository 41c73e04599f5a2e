import type { InscriptionDto } from '@maillage/contrats';

let derniere: InscriptionDto | null = null;

/** La demande d’inscription de cet onglet, en mémoire seulement : un mot de passe ne va ni dans l’adresse ni dans l’historique. */
export const garderInscription = (inscription: InscriptionDto): void => { derniere = inscription; };
export const inscriptionEnCours = (): InscriptionDto | null => derniere;
