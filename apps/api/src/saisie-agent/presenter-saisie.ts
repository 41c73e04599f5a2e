import type { SaisieDossier } from '@maillage/contrats';
import type { SaisieLue } from './saisie.repository.ts';

/** L’envoi d’où vient un dossier, tel que le porteur et les agents le lisent. */
export const presenterSaisie = ({ canal, cachetLe, recuLe, accusePar, parNom, enregistreeLe, horsDelai, repriseLe }: SaisieLue): SaisieDossier =>
  ({ canal, cachetLe, recuLe, accusePar, parNom, enregistreeLe, horsDelai, repriseLe });
