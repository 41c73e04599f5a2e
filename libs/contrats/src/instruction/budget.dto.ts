import 'reflect-metadata/lite';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Choix, DateJour, Facultatif, Liste, Montant, Texte } from '../valider.ts';
import type { AideConnue, ConstatFinancement } from '@maillage/domain';
import type { BudgetInstruit } from './dossier.ts';

export class LigneInstruiteDto {
  @Texte(40, 'Ligne inconnue.') ligne!: string;
  @Montant('Indiquez le montant retenu.') retenuCentimes!: number;
  @Facultatif() @Texte(300, 'Dites pourquoi ce montant diffère de la demande.') motif?: string;
}

/** PUT …/budget (If-Match: "version d’instruction"). Un réglage absent suit la déclaration de TVA, ou le jour du dépôt. */
export class BudgetInstruitDto {
  @Facultatif() @Choix(['HT', 'TTC'], 'Choisissez hors taxes ou toutes taxes comprises.') htOuTtc?: 'HT' | 'TTC';
  @Facultatif() @Texte(300, 'Dites pourquoi le budget ne suit pas la déclaration de TVA.') motifHtOuTtc?: string;
  @Facultatif() @DateJour('Indiquez le premier jour où les dépenses comptent.') eligiblesDepuis?: string;
  @Facultatif() @Texte(300, 'Dites pourquoi les dépenses ne comptent pas à partir du dépôt.') motifEligiblesDepuis?: string;
  @Liste(100) @ValidateNested({ each: true }) @Type(() => LigneInstruiteDto) lignes!: LigneInstruiteDto[];
}

/** Le budget d’une proposition, figé avec son empreinte : rapport, acte et grand livre le relisent. */
export type BudgetFige = {
  readonly budget: BudgetInstruit;
  readonly constats: readonly ConstatFinancement[];
  readonly sens: 'accord' | 'refus';
  readonly montantProposeCentimes: number | null;
  readonly tauxEffectifPourMille: number | null;
};

/** GET /api/instruction/dossiers/:id/financement */
export type FinancementDossier = {
  readonly constats: readonly ConstatFinancement[];
  readonly aides: readonly AideConnue[];
  readonly voisins: readonly { readonly id: string; readonly numero: string; readonly nom: string; readonly motif: 'meme-structure' | 'meme-adresse' }[];
  /** Nul : le dossier n’est pas proposé, ou il a été repris. */
  readonly fige: { readonly rang: number; readonly sha256: string; readonly le: string; readonly par: string; readonly tauxEffectifPourMille: number | null; readonly montantProposeCentimes: number | null } | null;
};
