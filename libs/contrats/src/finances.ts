import type { Jour } from '@maillage/domain';
import { Matches } from 'class-validator';
import { Facultatif, Texte } from './valider.ts';

export class FiltresSubventionsDto {
  @Facultatif() @Matches(/^20\d\d$/, { message: 'Indiquez une année.' }) annee?: string;
  @Facultatif() @Texte(120, 'Recherche trop longue.') q?: string;
  @Facultatif() @Texte(200, 'Page inconnue.') apres?: string;
}

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
