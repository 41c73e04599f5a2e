import { ETAPES_DTO, type EtapeTypee } from '@maillage/contrats';
import type { ErreurSaisie } from '@maillage/domain';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { aplatir } from '../erreurs/validation.ts';

/** Ces contraintes disent « mal formé » ; les autres, « incomplet ». */
const FORME = new Set(['isString', 'isInt', 'isBoolean', 'isArray', 'isObject', 'isIn', 'estNombre', 'arrayMaxSize', 'whitelistValidation', 'unknownValue', 'nestedValidation']);
const vide = (valeur: unknown) => valeur === undefined || valeur === null || valeur === '';
/** Une attestation pas encore donnée (« faux » là où seul « vrai » suffit) est incomplète, non mal formée. */
const pasEncoreAttestee = ({ value, target }: ValidationError) => value === false && target instanceof ETAPES_DTO.engagements;

/** Une étape lue, épurée, avec ce qui y manque encore (`incompletudes`) et ce qui ne peut pas être gardé (`malformations`). */
export type EtapeLue = { readonly contenu: object; readonly incompletudes: readonly ErreurSaisie[]; readonly malformations: readonly ErreurSaisie[] };

/** Contrôle la saisie d’une étape par sa classe : le brouillon garde l’incomplet, jamais le mal formé. */
export async function lireEtape(etape: EtapeTypee, saisie: object): Promise<EtapeLue> {
  const dto = plainToInstance(ETAPES_DTO[etape] as new () => object, saisie);
  const arbre = await validate(dto, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const malformations = aplatir(arbre.flatMap(garder));
  return { contenu: sansVides(dto) as object, malformations, incompletudes: aplatir(arbre, etape) };
}

function garder(erreur: ValidationError): ValidationError[] {
  const enfants = (erreur.children ?? []).flatMap(garder);
  const graves = vide(erreur.value) ? [] : Object.entries(erreur.constraints ?? {}).filter(([code]) => FORME.has(code) && !(code === 'isIn' && pasEncoreAttestee(erreur)));
  return graves.length || enfants.length ? [{ ...erreur, constraints: Object.fromEntries(graves), children: enfants } as ValidationError] : [];
}

/** Ce qui est vide n’est pas gardé : une réponse effacée redevient une réponse absente. */
function sansVides(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.filter((une) => !vide(une)).map(sansVides);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).filter(([, une]) => !vide(une)).map(([cle, une]) => [cle, sansVides(une)]));
}
