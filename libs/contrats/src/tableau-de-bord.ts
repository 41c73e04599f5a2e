import 'reflect-metadata/lite';
import type { Jour } from '@maillage/domain';
import { Matches } from 'class-validator';
import { Facultatif } from './valider.ts';

export class FiltresTableauDeBordDto {
  /** L’année en cours si absente. */
  @Facultatif() @Matches(/^20\d\d$/, { message: 'Indiquez une année.' }) annee?: string;
}

/** Engagé et payé dans l’année, en centimes. */
export type EngageEtPaye = { readonly engageCentimes: number; readonly payeCentimes: number };

/** GET /api/finances/tableau-de-bord : engagements et paiements d’une année civile ; chaque montant est une somme du grand livre. `departement` : nul pour une aide sans site. */
export type TableauDeBord = {
  readonly annee: number;
  readonly total: EngageEtPaye;
  readonly programmes: readonly (EngageEtPaye & { readonly programme: string; readonly libelle: string })[];
  readonly departements: readonly (EngageEtPaye & { readonly departement: string | null; readonly nom: string })[];
  /** Douze, de janvier à décembre ; `mois` est leur premier jour. */
  readonly mois: readonly (EngageEtPaye & { readonly mois: Jour })[];
};
