import 'reflect-metadata/lite';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import type { Conclusion, Constat, CritereCorrigeable, EtatVisaConclusion, FaitsEtablis, Resultat } from '@maillage/domain';
import { ContratDto } from '../dossier/etapes.dto.ts';
import { Choix, DateJour, Facultatif, Liste, OuiNon, Texte } from '../valider.ts';

export class PreuveDto {
  @Texte(40, 'Choisissez une pièce.') pieceId!: string;
  @Facultatif() @Texte(40, 'Indiquez la page.') page?: string;
  @Facultatif() @Texte(300, 'Écrivez votre remarque.') remarque?: string;
}

/** PUT …/criteres/:code/preuves : les pièces qui prouvent ce critère, à la place des précédentes. */
export class PreuvesDto {
  @Liste(20) @ValidateNested({ each: true }) @Type(() => PreuveDto) preuves!: PreuveDto[];
}

export class CollectifDto {
  @Choix(['aucun', 'informel', 'association', 'convention'], 'Choisissez la forme du collectif.') forme!: 'aucun' | 'informel' | 'association' | 'convention';
  @OuiNon('Dites si une pièce le prouve.') justifie!: boolean;
}

const jugeant = (code: CritereCorrigeable) => ValidateIf((dto: FaitDto) => dto.code === code);

/** PUT …/criteres/:code/fait : ce que l’instruction établit, au lieu de ce que le dépôt déclarait ; `inconnu` : rien ne l’établit (un collectif, lui, existe ou n’existe pas). */
export class FaitDto {
  @Choix(['anciennete-3-ans', 'emploi-0-5-etp', 'collectif-utilisateurs', 'implantation-regionale', 'carte-regionale'], 'Ce critère ne se corrige pas.') code!: CritereCorrigeable;
  @Facultatif() @OuiNon('Dites si ce fait reste inconnu.') inconnu?: boolean;
  @jugeant('anciennete-3-ans') @ValidateIf((dto: FaitDto) => dto.inconnu !== true) @DateJour('Indiquez le début réel de l’activité.') activiteDepuis?: string;
  @jugeant('emploi-0-5-etp') @ValidateIf((dto: FaitDto) => dto.inconnu !== true) @Liste(60) @ValidateNested({ each: true }) @Type(() => ContratDto) contrats?: ContratDto[];
  @jugeant('collectif-utilisateurs') @IsObject({ message: 'Décrivez le collectif.' }) @ValidateNested() @Type(() => CollectifDto) collectif?: CollectifDto;
  @jugeant('implantation-regionale') @ValidateIf((dto: FaitDto) => dto.inconnu !== true) @OuiNon('Dites si la structure a un établissement dans la région.') etablissementDansLaRegion?: boolean;
  @jugeant('carte-regionale') @ValidateIf((dto: FaitDto) => dto.inconnu !== true) @OuiNon('Dites si le lieu est sur la carte régionale.') surCarteRegionale?: boolean;
  @Texte(1000, 'Dites d’où vient ce fait.') motif!: string;
}

/** POST …/criteres/:code/visa et …/refus-visa ; `conclueLe` dit quelle conclusion a été lue : 409 si elle a changé. */
export class VisaConclusionDto {
  @Texte(30, 'Relisez la conclusion avant de la viser.') conclueLe!: string;
}
export class RefusVisaConclusionDto extends VisaConclusionDto {
  @Texte(1000, 'Dites à l’instructeur ce qu’il faut reprendre.') motif!: string;
}

export type VisaConclusion = { readonly etat: EtatVisaConclusion; readonly par: string | null; readonly le: string | null; readonly motif: string | null };
export type ConfirmationLue = { readonly resultat: Conclusion; readonly motif: string | null; readonly parId: string; readonly par: string; readonly le: string; readonly visa: VisaConclusion | null; readonly visaManquant: boolean };
export type PreuveLue = { readonly pieceId: string; readonly nom: string; readonly page: string | null; readonly remarque: string | null };
/** Le fait établi et ce que l’édition demandait au dépôt : les deux se lisent côte à côte. */
export type FaitLu = { readonly valeur: FaitsEtablis; readonly motif: string; readonly par: string; readonly le: string };

/** Le constat du dépôt ; `rejoue` est le même critère jugé sur les faits établis depuis. `retenu` : ce qui vaut aujourd’hui. */
export type CritereInstruit = Constat & {
  readonly confirmation: ConfirmationLue | null;
  readonly fait: FaitLu | null;
  readonly rejoue: Pick<Constat, 'resultat' | 'motif' | 'valeur' | 'marge'> | null;
  readonly preuves: readonly PreuveLue[];
  readonly retenu: Resultat | 'derogation';
};

/** GET /api/instruction/derogations : les conclusions qui attendent le visa d’un valideur, les plus anciennes d’abord. */
export type ConclusionAViser = {
  readonly dossierId: string; readonly numero: string; readonly nom: string; readonly departement: string | null; readonly code: string; readonly libelle: string;
  readonly constat: Resultat; readonly conclusion: Conclusion; readonly motif: string; readonly par: string; readonly conclueLe: string;
  /** Faux : c’est la sienne, une autre personne la vise. */
  readonly peutViser: boolean;
};
