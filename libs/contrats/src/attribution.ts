import 'reflect-metadata/lite';
import type { Jour, RegimeAide } from '@maillage/domain';
import { REGIMES_AIDE } from '@maillage/domain';
import { Type } from 'class-transformer';
import { Matches, ValidateNested } from 'class-validator';
import { Choix, Facultatif, Liste, Montant, Texte, Vrai } from './valider.ts';

export class RedistributionDto {
  @Texte(160, 'Indiquez l’organisme qui recevra cette part.') beneficiaire!: string;
  @Montant('Indiquez la part reversée, au plus.', 1) montantCentimes!: number;
}

/** POST /api/finances/subventions/:id/acte : fige et imprime la convention, ou l’arrêté. */
export class GenererActeDto {
  /** Absente : convention si elle est obligatoire, arrêté sinon. */
  @Facultatif() @Choix(['convention', 'arrete'], 'Choisissez convention ou arrêté.') nature?: 'convention' | 'arrete';
  @Facultatif() @Montant('Indiquez le total des autres aides de la Région dans l’année.') autresAidesCentimes?: number;
  /** Sert si la base de compatibilité du dossier n’est pas encore saisie. */
  @Facultatif() @Choix(REGIMES_AIDE, 'Choisissez la base de compatibilité.') regime?: RegimeAide;
  @Facultatif() @Texte(400, 'Précisez la base de compatibilité.') reference?: string;
  @Facultatif() @Liste(20) @ValidateNested({ each: true }) @Type(() => RedistributionDto) redistribution?: RedistributionDto[];
}

/** POST /api/finances/subventions/:id/signature : les octets que la personne a lus ; sans objet si l’acte n’est pas du portail. */
export class SignatureRegionDto {
  @Facultatif() @Matches(/^[0-9a-f]{64}$/, { message: 'Ouvrez l’acte avant de le signer.' }) sha256?: string;
}

/** POST /api/finances/subventions/:id/notification : quand le bénéficiaire n’est pas joint par le portail. */
export class NotificationAttributionDto {
  @Choix(['lrar', 'remise'], 'Choisissez la lettre recommandée ou la remise en main propre.') mode!: 'lrar' | 'remise';
  @Texte(160, 'Indiquez le numéro du recommandé, ou qui a reçu l’acte.') preuve!: string;
}

/** POST /api/dossiers/:id/convention/acceptation (Idempotency-Key). */
export class AcceptationDto {
  @Texte(120, 'Indiquez le prénom et le nom de qui signe.') nom!: string;
  @Texte(120, 'Indiquez sa qualité, par exemple : présidente.') qualite!: string;
  @Matches(/^[0-9a-f]{64}$/, { message: 'Ouvrez la convention avant de la signer.' }) sha256!: string;
  @Vrai('Confirmez que cette personne a pouvoir d’engager la structure.') pouvoir!: true;
}

/** POST /api/dossiers/:id/convention/fichier : corps PDF brut ; `nom` et `qualite` en paramètres. */
export class ConventionSigneeDto {
  @Texte(120, 'Indiquez le prénom et le nom de qui a signé.') nom!: string;
  @Texte(120, 'Indiquez sa qualité, par exemple : présidente.') qualite!: string;
}

export type SignatureBeneficiaire = { readonly le: string; readonly nom: string | null; readonly qualite: string | null; readonly voie: 'portail' | 'papier' };

/** L’acte qui attribue une subvention, tel que l’agent le suit. Le PDF est à /api/actes/:acteId/pdf. */
export type ActeAttributif = {
  readonly acteId: string;
  readonly numero: string;
  readonly nature: 'convention' | 'arrete';
  readonly etat: 'PROJET' | 'VISE' | 'SIGNE' | 'NOTIFIE' | 'REMPLACE';
  readonly sha256: string | null;
  readonly creeLe: string;
  readonly signatureAvantLe: Jour;
  readonly signataire: { readonly id: string; readonly nom: string };
  readonly beneficiaire: SignatureBeneficiaire | null;
  readonly signeLe: string | null;
  readonly notifieLe: string | null;
};

/** GET /api/dossiers/:id/convention : la convention que le bénéficiaire signe. Le PDF est à …/convention/pdf. `empechement` : pourquoi cette personne ne peut pas signer maintenant ; nul : elle le peut. */
export type ConventionPorteur = Pick<ActeAttributif, 'numero' | 'sha256' | 'signatureAvantLe' | 'beneficiaire' | 'signeLe' | 'notifieLe'> & {
  readonly montantCentimes: number;
  readonly dossierNom: string;
  readonly representant: { readonly nom: string; readonly qualite: string } | null;
  readonly empechement: string | null;
};
