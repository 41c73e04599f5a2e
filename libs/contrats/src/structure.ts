import type { CategorieStructure } from '@maillage/domain';

/** GET /api/structures/:siret → 200, ou 404 si l’annuaire ne la connaît pas (la saisie libre reste possible), 422 si le SIRET est faux. */
export type StructureConnue = {
  readonly siret: string;
  readonly raisonSociale: string;
  readonly categorie: CategorieStructure;
  readonly taille: 'TPE' | 'PME' | 'ETI' | 'GE' | null;
  readonly ess: boolean | null;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly dansLaRegion: boolean;
};
