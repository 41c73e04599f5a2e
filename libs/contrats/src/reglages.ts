import 'reflect-metadata/lite';
import type { ChampReglage, ChampSimple, CodeReglage, EcartReglage } from '@maillage/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { applyDecorators } from './decorateurs.ts';
import { Choix, Courriel, Facultatif, Liste, Montant, Nombre, OuiNon, Siret, Telephone, Texte, Textes } from './valider.ts';

/** PUT /api/instruction/reglages/:code, avec If-Match : la valeur entière, jugée par la classe de sa famille. */
export class ReglageDto {
  @IsObject({ message: 'Les valeurs du réglage sont attendues.' }) valeur!: Readonly<Record<string, unknown>>;
}

/** Une famille dans la liste ; `confirmeLe` nulle : la valeur est « à confirmer ». */
export type ReglageResume = { readonly code: CodeReglage; readonly titre: string; readonly confirmePar: string | null; readonly confirmeLe: string | null };
/** GET /api/instruction/reglages/:code : le schéma avec la valeur, pour que le front n’embarque aucune famille ; `historique` : du plus récent au plus ancien. `version` zéro : rien n’a été réglé. */
export type ReglageDetail = ReglageResume & {
  readonly source: string; readonly effet: string; readonly champs: readonly ChampReglage[];
  readonly version: number;
  readonly valeur: Readonly<Record<string, unknown>>;
  readonly historique: readonly { readonly le: string; readonly par: string; readonly ecarts: readonly EcartReglage[] }[];
};

/** La classe qui juge une famille, au serveur comme dans le formulaire ; bâtie sur le schéma du domaine. */
export function classeDuReglage(champs: readonly ChampReglage[]): new () => object {
  const classe = class {};
  for (const champ of champs) jugerPar(champ)(classe.prototype, champ.nom);
  return classe;
}

function jugerPar(champ: ChampReglage): PropertyDecorator {
  if (champ.genre === 'groupe') {
    const classe = classeDuReglage(champ.champs);
    return applyDecorators(IsObject({ message: 'Un objet est attendu.' }), ValidateNested(), Type(() => classe));
  }
  if (champ.genre === 'liste') {
    const classe = classeDuReglage(champ.colonnes);
    return applyDecorators(Liste(champ.nombre), ValidateNested({ each: true }), Type(() => classe));
  }
  return champ.facultatif ? applyDecorators(Facultatif(), simple(champ)) : simple(champ);
}

const PHRASE_JOURS = 'Indiquez de un à six nombres de jours différents, de 1 à 365.';
const JOURS = [IsInt({ each: true, message: PHRASE_JOURS }), Min(1, { each: true, message: PHRASE_JOURS }), Max(365, { each: true, message: PHRASE_JOURS }), ArrayUnique({ message: PHRASE_JOURS }), ArrayMaxSize(6, { message: PHRASE_JOURS }), ArrayMinSize(1, { message: PHRASE_JOURS }), IsArray({ message: PHRASE_JOURS })];

function simple(champ: ChampSimple): PropertyDecorator {
  switch (champ.genre) {
    case 'texte': return Texte(champ.max, champ.requis);
    case 'courriel': return Courriel();
    case 'telephone': return Telephone();
    case 'siret': return Siret();
    case 'nombre': { const phrase = `Indiquez un nombre entier de ${champ.min} à ${champ.max} ${champ.unite}.`; return applyDecorators(IsInt({ message: phrase }), Nombre(champ.min, champ.max, phrase)); }
    case 'montant': return Montant('Indiquez un montant en euros.', champ.min);
    case 'appel': return Texte(60, 'Choisissez un appel de la liste.');
    case 'choix': return Choix(champ.options.map(({ valeur }) => valeur), 'Choisissez une réponse de la liste.');
    case 'jours': return applyDecorators(...JOURS);
    case 'oui-non': return OuiNon('Répondez par oui ou par non.');
    case 'lignes': return Textes(champ.nombre, champ.max, champ.requis);
  }
}
