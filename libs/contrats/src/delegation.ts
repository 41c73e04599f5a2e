import type { Delegation, NatureLettre } from '@maillage/domain';
import { NATURES_LETTRE } from '@maillage/domain';
import { ArrayNotEmpty, IsIn } from 'class-validator';
import { DateJour, Facultatif, Liste, Montant, Texte } from './valider.ts';

/** POST /api/instruction/delegations : un arrêté du Président, tel que publié ; plafond en centimes, absent : sans limite. */
export class DelegationDto {
  @Texte(40, 'Choisissez la personne qui reçoit la délégation.') compteId!: string;
  @Texte(60, 'Indiquez le numéro de l’arrêté.') numero!: string;
  @DateJour('Indiquez la date de l’arrêté.') arreteLe!: string;
  @DateJour('Indiquez la date de publication de l’arrêté.') publieLe!: string;
  @DateJour('Indiquez le premier jour de la délégation.') du!: string;
  @Facultatif() @DateJour('Indiquez le dernier jour de la délégation.') au?: string;
  @Facultatif() @Montant('Indiquez le plafond en euros.', 1) plafondCentimes?: number;
  @Liste(4) @ArrayNotEmpty({ message: 'Choisissez au moins un genre de lettre.' }) @IsIn([...NATURES_LETTRE], { each: true, message: 'Choisissez des genres de lettre dans la liste.' }) natures!: NatureLettre[];
}

/** GET /api/instruction/delegations ; `empechement` : pourquoi elle ne vaut pas aujourd’hui, nul si elle est en vigueur. */
export type DelegationAgent = Delegation & { readonly id: string; readonly compteId: string; readonly personne: string; readonly fonction: string; readonly arreteLe: string; readonly enVigueur: boolean };
