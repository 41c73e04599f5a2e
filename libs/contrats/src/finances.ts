import type { Jour } from '@maillage/domain';

/** GET /api/finances/subventions : première page de la gestion financière. */
export type LigneSubvention = {
  readonly id: string;
  readonly numero: string;
  readonly dossierId: string;
  readonly dossierNumero: string;
  readonly beneficiaire: string;
  readonly objet: string;
  readonly departement: string | null;
  readonly voteeLe: Jour;
  readonly montantCentimes: number;
  readonly assietteCentimes: number;
  readonly etat: string;
};
export type ListeSubventions = { readonly lignes: readonly LigneSubvention[]; readonly nombre: number; readonly totalCentimes: number; readonly suivant: string | null };
