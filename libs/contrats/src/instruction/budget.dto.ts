import 'reflect-metadata/lite';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Facultatif, Liste, Montant, Texte } from '../valider.ts';

export class LigneInstruiteDto {
  @Texte(40, 'Ligne inconnue.') ligne!: string;
  @Montant('Indiquez le montant retenu.') retenuCentimes!: number;
  @Facultatif() @Texte(300, 'Dites pourquoi ce montant diffère de la demande.') motif?: string;
}

/** PUT …/budget (If-Match: "version d’instruction"). */
export class BudgetInstruitDto {
  @Liste(100) @ValidateNested({ each: true }) @Type(() => LigneInstruiteDto) lignes!: LigneInstruiteDto[];
}
