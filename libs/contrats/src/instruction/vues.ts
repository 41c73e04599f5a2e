import { COLONNES_LISTE, type ColonneListe } from '@maillage/domain';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsObject, ValidateNested } from 'class-validator';
import { Choix, Liste, Texte } from '../valider.ts';
import { FiltresDossiersDto, type FiltresDossiers } from './liste.ts';

const Colonnes = (cible: object, propriete: string): void => {
  for (const decorer of [IsIn([...COLONNES_LISTE], { each: true, message: 'Choisissez des colonnes de la liste.' }), ArrayNotEmpty({ message: 'Gardez au moins une colonne.' }), Liste(COLONNES_LISTE.length)]) decorer(cible, propriete);
};

/** PUT /api/instruction/colonnes : les colonnes que cette personne veut voir, sur tous ses appareils. */
export class ColonnesDto {
  @Colonnes colonnes!: ColonneListe[];
}

export type PartageVue = 'moi' | 'departement' | 'tous';

/** POST /api/instruction/vues ; 409 si la personne a déjà une vue de ce nom. */
export class VueListeDto {
  @Texte(60, 'Donnez un nom à cette vue.') nom!: string;
  @IsObject({ message: 'Les filtres de la vue sont attendus.' }) @ValidateNested() @Type(() => FiltresDossiersDto) filtres!: FiltresDossiersDto;
  @Colonnes colonnes!: ColonneListe[];
  @Choix(['moi', 'departement', 'tous'], 'Choisissez qui voit cette vue.') partage!: PartageVue;
}

export type VueListe = {
  readonly id: string;
  readonly nom: string;
  readonly filtres: FiltresDossiers;
  readonly colonnes: readonly ColonneListe[];
  readonly partage: PartageVue;
  readonly proprietaire: string;
  readonly mienne: boolean;
};

/** GET /api/instruction/vues : les vues de la personne et celles partagées avec elle ; `colonnes` nul : celles par défaut. */
export type VuesListe = { readonly vues: readonly VueListe[]; readonly colonnes: readonly ColonneListe[] | null };
