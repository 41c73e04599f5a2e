import { Type } from 'class-transformer';
import { ArrayNotEmpty, ValidateNested } from 'class-validator';
import { Choix, Facultatif, Liste, OuiNon, Texte } from './valider.ts';

export type GesteLot = 'preparer' | 'viser' | 'signer' | 'notifier';
export const LOT_MAX = 1000;

export class LigneLotDto {
  @Texte(40, 'Choisissez un dossier.') dossierId!: string;
  /** L’acte et l’empreinte des octets ouverts ; absents pour préparer. */
  @Facultatif() @Texte(40, 'Choisissez un acte.') acteId?: string;
  @Facultatif() @Texte(64, 'Ouvrez la lettre avant de la choisir.') sha256?: string;
  /** Au visa d’une lettre qui imprime un chiffre saisi : la personne l’a relu. */
  @Facultatif() @OuiNon('Dites si vous avez relu les chiffres saisis.') chiffresConfirmes?: boolean;
}

/** POST /api/instruction/lots (Idempotency-Key). */
export class LotDto {
  @Choix(['preparer', 'viser', 'signer', 'notifier'], 'Choisissez ce que vous voulez faire.') geste!: GesteLot;
  @Liste(LOT_MAX) @ArrayNotEmpty({ message: 'Choisissez au moins une lettre.' }) @ValidateNested({ each: true }) @Type(() => LigneLotDto) lignes!: LigneLotDto[];
}

/** GET /api/instruction/lots/:id : l’avancement d’un lot. */
export type Lot = {
  readonly id: string;
  readonly geste: GesteLot;
  readonly creeLe: string;
  readonly finiLe: string | null;
  readonly total: number;
  readonly faits: number;
  readonly refuses: readonly { readonly dossierId: string; readonly numero: string; readonly message: string }[];
};

export type EtapeActe = 'a-preparer' | 'a-viser' | 'a-signer' | 'a-notifier';

/** Un acte qui attend un geste de la personne, ou un dossier décidé dont la lettre reste à préparer. */
export type LigneActe = {
  readonly dossierId: string;
  readonly dossierNumero: string;
  readonly nom: string;
  readonly porteur: string;
  readonly departement: string | null;
  readonly acteId: string | null;
  readonly numero: string | null;
  readonly nature: 'accord' | 'refus' | 'ajournement' | 'irrecevabilite' | 'reponse-recours' | 'avenant' | 'arrete-modificatif' | 'reponse-changement';
  readonly montantCentimes: number | null;
  readonly sha256: string | null;
  readonly depuis: string;
  readonly voie: 'teleservice' | 'parapheur' | 'papier';
  /** Vrai si la personne a ouvert ces octets. */
  readonly lu: boolean;
  /** Chiffres saisis par une personne que nul visa n’a encore confirmés. */
  readonly chiffresSaisis: number;
};

/** GET /api/instruction/actes?etape= : les 200 premiers, les plus anciens d’abord, et combien il y en a à chaque étape pour la personne. */
export type ListeActes = { readonly comptes: Readonly<Record<EtapeActe, number>>; readonly lignes: readonly LigneActe[]; readonly lotEnCours: string | null };
