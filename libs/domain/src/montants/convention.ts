import type { CategorieStructure } from '../reglement/volet.ts';
import { estDroitPrive } from '../structure/categorie.ts';

/** 23 000 € en centimes (décret 2001-495, pris pour l’article 10 de la loi du 12 avril 2000). */
export const SEUIL_CONVENTION_CENTIMES = 2_300_000;

/** Obligatoire avec un bénéficiaire privé strictement au-delà du seuil, ou quand la Région conventionne toujours. */
export const conventionObligatoire = (
  { categorie, montantCentimes, toujoursConventionner }: { readonly categorie: CategorieStructure; readonly montantCentimes: number; readonly toujoursConventionner: boolean },
  seuilCentimes = SEUIL_CONVENTION_CENTIMES,
): boolean => toujoursConventionner || (estDroitPrive(categorie) && montantCentimes > seuilCentimes);
