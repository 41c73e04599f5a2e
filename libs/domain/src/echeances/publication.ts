import { SEUIL_CONVENTION_CENTIMES } from '../montants/convention.ts';
import { ajouterMois, type Jour } from '../temps/jour.ts';
import { ajouterJoursOuvres } from '../temps/jours-ouvres.ts';

/** Données essentielles (SCDL) : trois mois après la signature, strictement au-delà de 23 000 € ; nul sinon. */
export const publicationScdl = ({ signeeLe, montantCentimes }: { readonly signeeLe: Jour; readonly montantCentimes: number }): Jour | null =>
  montantCentimes > SEUIL_CONVENTION_CENTIMES ? ajouterMois(signeeLe, 3) : null;

/** Registre des aides de minimis : vingt jours ouvrés après l’octroi, celui-ci exclu. */
export const declarationDeMinimis = (octroyeeLe: Jour): Jour => ajouterJoursOuvres(octroyeeLe, 20);

/** Compte rendu financier : six mois après la fin de l’exercice (article 10 de la loi du 12 avril 2000). */
export const compteRenduFinancier = (finExercice: Jour): Jour => ajouterMois(finExercice, 6);
