import { type BlocLettre, type ChiffreSaisi, type ConstatModele, type ContenuModele, type EtatModele, type Intrace, NATURES_MODELE, type NatureModele } from '@maillage/domain';
import { Type } from 'class-transformer';
import { IsString, MaxLength, ValidateNested } from 'class-validator';
import { Choix, Facultatif, Liste, Texte } from './valider.ts';

const Libre = (max: number) => (cible: object, nom: string): void => { IsString({ message: 'Un texte est attendu.' })(cible, nom); MaxLength(max, { message: `${max} caractères au plus.` })(cible, nom); };

export class ConstanteLettreDto {
  @Libre(200) texte!: string;
  @Libre(300) source!: string;
}

/** PUT /api/instruction/modeles/:id, avec If-Match : un brouillon s’enregistre même fautif, il ne se publie que sans constat. */
export class ContenuModeleDto {
  @Libre(200) titre!: string;
  @Libre(300) objet!: string;
  @Libre(20_000) corps!: string;
  @Liste(80) @ValidateNested({ each: true }) @Type(() => ConstanteLettreDto) constantes!: ConstanteLettreDto[];
}

/** POST /api/instruction/modeles : un brouillon, copie du modèle `depuis` ; sans lui, de la dernière version. */
export class NouveauModeleDto {
  @Texte(60, 'Choisissez l’appel.') appelId!: string;
  @Texte(60, 'Choisissez le volet.') volet!: string;
  @Choix(NATURES_MODELE, 'Choisissez le genre de lettre.') nature!: NatureModele;
  @Facultatif() @Texte(40, 'Choisissez le modèle à copier.') depuis?: string;
}

export class FiltreDossierModeleDto {
  @Facultatif() @Texte(100, 'Écrivez ce que vous cherchez.') q?: string;
}

/** Le dossier réel sur lequel un modèle s’essaie. */
export class ApercuModeleDto {
  @Texte(40, 'Choisissez un dossier.') dossier!: string;
}

export type ModeleResume = {
  readonly id: string; readonly appelId: string; readonly appel: string; readonly volet: string; readonly libelleVolet: string; readonly nature: NatureModele; readonly version: number;
  readonly etat: EtatModele; /** Version de la saisie, pour If-Match. */ readonly revision: number; readonly sha256: string; readonly note: string; readonly creeLe: string; readonly publieLe: string | null; /** Nul : livré avec le portail. */ readonly publiePar: string | null;
};
export type ListeModeles = { readonly modeles: readonly ModeleResume[]; readonly appels: readonly { readonly id: string; readonly titre: string; readonly volets: readonly { readonly code: string; readonly libelle: string }[] }[] };
export type ModeleDetail = ModeleResume & { readonly contenu: ContenuModele; readonly constats: readonly ConstatModele[]; readonly precedente: { readonly version: number; readonly contenu: ContenuModele } | null };
export type DossierDeModele = { readonly id: string; readonly numero: string; readonly nom: string; readonly structure: string; readonly volet: string };
/** Ce qu’un modèle imprime pour un dossier, bout par bout, avec sa trace. */
export type TraceModele = { readonly blocs: readonly BlocLettre[]; readonly intraces: readonly Intrace[]; readonly saisis: readonly (ChiffreSaisi & { readonly par: string | null })[] };
/** GET /api/instruction/actes/:id/chiffres : ce que le visa confirme. */
export type ChiffreAConfirmer = ChiffreSaisi & { readonly par: string | null; readonly confirmePar: string | null; readonly confirmeLe: string | null };
