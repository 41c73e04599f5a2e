import { applyDecorators } from './decorateurs.ts';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, MaxLength, Min, ValidateIf, registerDecorator } from 'class-validator';
import { Transform } from 'class-transformer';
import { siretValide } from '@maillage/domain';
import { epurer } from './epurer.ts';

const present = (valeur: unknown) => valeur !== undefined && valeur !== null && valeur !== '';
/** Champ facultatif : l’absence et le vide passent, null compris, sans atteindre une colonne obligatoire. */
export const Facultatif = () => ValidateIf((_objet, valeur) => present(valeur));

/** Texte de 1 à `max` caractères ; `requis` est la phrase qui dit quoi indiquer. */
export const Texte = (max: number, requis: string) => applyDecorators(
  Transform(({ value }) => epurer(value)),
  Length(1, max, { message: ({ value }) => present(value) ? `${max} caractères au plus.` : requis }),
  MaxLength(max, { message: `${max} caractères au plus.` }),
  IsString({ message: requis }),
);

export { Courriel } from './valider-courriel.ts';

export const Telephone = (requis = 'Indiquez un numéro de téléphone, par exemple : 05 56 00 00 00.') => applyDecorators(
  Transform(({ value }) => epurer(value)), Matches(/^\+?[\d .()-]{10,20}$/, { message: requis }), IsString({ message: requis }),
);

/** Jour civil qui existe : la forme d’abord, puis le calendrier. */
export const DateJour = (requis: string) => {
  const message = ({ value }: { readonly value: unknown }) => (present(value) ? `${requis.replace(/\.$/, '')} : le jour écrit n’existe pas.` : requis);
  return applyDecorators(EstJour(message), Matches(/^\d{4}-\d{2}-\d{2}$/, { message }), IsString({ message }));
};

/** Montant en centimes entiers, de `min` à un milliard d’euros. */
export const Montant = (requis: string, min = 0) => applyDecorators(
  Max(100_000_000_000, { message: 'Un milliard d’euros au plus.' }), Min(min, { message: requis }), IsInt({ message: requis }),
);

export const Nombre = (min: number, max: number, requis: string) => applyDecorators(
  Max(max, { message: requis }), Min(min, { message: requis }), EstNombre(requis),
);

export const Choix = (valeurs: readonly string[], requis: string) => IsIn([...valeurs], { message: requis });
export const OuiNon = (requis: string) => IsBoolean({ message: requis });
export const Vrai = (requis: string) => IsIn([true], { message: requis });
export const Liste = (max: number, requis = 'Une liste est attendue.') => applyDecorators(ArrayMaxSize(max, { message: `${max} lignes au plus.` }), IsArray({ message: requis }));

/** Jusqu’à `max` textes de 1 à `longueur` caractères. */
export const Textes = (max: number, longueur: number, requis: string) => applyDecorators(
  Transform(({ value }) => Array.isArray(value) ? value.map(epurer) : value),
  Length(1, longueur, { each: true, message: `Chaque ligne compte de 1 à ${longueur} caractères.` }), IsString({ each: true, message: requis }),
  ArrayMaxSize(max, { message: `${max} lignes au plus.` }), IsArray({ message: requis }),
);

export const Siret = (requis = 'Saisissez les 14 chiffres du SIRET ; il figure sur l’avis de situation Insee.') => applyDecorators(
  Transform(({ value }) => typeof value === 'string' ? value.replace(/\s/g, '') : value),
  regle('estSiret', (valeur) => typeof valeur === 'string' && siretValide(valeur), 'Ce SIRET comporte une erreur de saisie : vérifiez ses 14 chiffres.'),
  Matches(/^\d{14}$/, { message: requis }), IsString({ message: requis }),
);

const EstNombre = (message: string) => regle('estNombre', (valeur) => typeof valeur === 'number' && Number.isFinite(valeur), message);
const EstJour = (message: Phrase) => regle('estJour', (valeur) => {
  if (typeof valeur !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(valeur)) return false;
  const instant = new Date(`${valeur}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(valeur) && valeur >= '1900-01-01';
}, message);

type Phrase = string | ((recu: { readonly value: unknown }) => string);

/** Une contrainte nommée de plus, avec sa phrase française. */
function regle(nom: string, juge: (valeur: unknown) => boolean, message: Phrase): PropertyDecorator {
  return (cible, propriete) => registerDecorator({ name: nom, target: cible.constructor, propertyName: String(propriete), options: { message }, validator: { validate: juge } });
}
