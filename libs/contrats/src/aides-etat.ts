import 'reflect-metadata/lite';
import type { AideOctroyee, ConstatAideEtat, EtatInscription, Jour, RegimeAide } from '@maillage/domain';
import { REGIMES_AIDE } from '@maillage/domain';
import { Type } from 'class-transformer';
import { Matches, ValidateNested } from 'class-validator';
import { Choix, DateJour, Facultatif, Liste, Montant, Nombre, Texte, Textes } from './valider.ts';

export class AideDeclareeDto {
  @Matches(/^\d{9}$/, { message: 'Indiquez les 9 chiffres du SIREN.' }) siren!: string;
  @DateJour('Indiquez le jour de l’octroi.') octroyeeLe!: string;
  @Texte(160, 'Indiquez qui a accordé l’aide.') financeur!: string;
  @Montant('Indiquez le montant de l’aide.', 1) montantCentimes!: number;
  @Choix(['de-minimis-2023-2831', 'de-minimis-sieg-2023-2832'], 'Choisissez le règlement de minimis.') regime!: 'de-minimis-2023-2831' | 'de-minimis-sieg-2023-2832';
}

/** PUT /api/instruction/dossiers/:id/aide-etat (If-Match ; 0 pour une première saisie). */
export class AideEtatDto {
  @Choix(REGIMES_AIDE, 'Choisissez la base de compatibilité.') regime!: RegimeAide;
  /** Article et numéro du régime exempté, ou pourquoi ce n’est pas une aide d’État. */
  @Facultatif() @Texte(400, 'Précisez la base de compatibilité.') reference?: string;
  @Facultatif() @Nombre(1, 1000, 'Indiquez une intensité de 0,1 % à 100 %.') intensiteMaxPourMille?: number;
  @Textes(40, 9, 'Indiquez les SIREN des entreprises liées.') @Matches(/^\d{9}$/, { each: true, message: 'Un SIREN compte 9 chiffres.' }) entrepriseUnique!: string[];
  @Facultatif() @DateJour('Indiquez le jour de la déclaration du bénéficiaire.') declareeLe?: string;
  @Liste(100) @ValidateNested({ each: true }) @Type(() => AideDeclareeDto) declarations!: AideDeclareeDto[];
}

/** GET /api/instruction/dossiers/:id/aide-etat. */
export type AideEtatDossier = {
  readonly version: number;
  readonly regime: RegimeAide | null;
  readonly reference: string;
  readonly intensiteMaxPourMille: number | null;
  readonly siren: string | null;
  readonly entrepriseUnique: readonly string[];
  readonly declareeLe: Jour | null;
  readonly declarations: readonly AideDeclareeDto[];
  /** Les aides de la Région aux mêmes entreprises, connues du portail ou d’avant lui. */
  readonly connues: readonly AideOctroyee[];
  readonly constats: readonly ConstatAideEtat[];
};

/** POST /api/finances/registre-de-minimis/:id/inscription. */
export class InscriptionRegistreDto {
  @Texte(80, 'Indiquez l’identifiant rendu par le registre.') identifiant!: string;
  @DateJour('Indiquez le jour de l’inscription.') inscriteLe!: string;
}

/** GET /api/finances/registre-de-minimis : les aides de minimis octroyées, à inscrire au registre public. */
export type LigneRegistreAides = {
  readonly subventionId: string;
  readonly numero: string;
  readonly dossierId: string;
  readonly beneficiaire: string;
  readonly siren: string | null;
  readonly regime: RegimeAide;
  readonly montantCentimes: number;
  readonly octroyeeLe: Jour;
  readonly echeanceLe: Jour;
  readonly etat: EtatInscription;
  readonly identifiant: string | null;
  readonly inscriteLe: Jour | null;
};
