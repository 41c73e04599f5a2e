import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { ErreurSaisie } from '@maillage/domain';
import { Refus } from './probleme.ts';

const NATIFS: readonly unknown[] = [String, Boolean, Number, Array, Object];

/** Valide chaque corps et chaque requête par sa classe de `libs/contrats` ; refuse tout champ inconnu, répond par champ. */
@Injectable()
export class ValidationFrancaise implements PipeTransform {
  async transform(valeur: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'param' || !metatype || NATIFS.includes(metatype)) return valeur;
    if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur)) throw new Refus(400, 'Un objet JSON est attendu.');
    return valider(metatype as new () => object, valeur);
  }
}

/** Cette saisie, jugée par cette classe ; 400 par champ. */
export async function valider<T extends object>(classe: new () => T, saisie: object): Promise<T> {
  const dto = plainToInstance(classe, saisie);
  refuser(aplatir(await validate(dto, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true })));
  return dto;
}

/** 400 s’il reste des champs à corriger. */
export function refuser(erreurs: readonly ErreurSaisie[]): void {
  if (erreurs.length) throw new Refus(400, erreurs.length === 1 ? erreurs[0]!.message : `${erreurs.length} champs sont à corriger.`, [...erreurs]);
}

/** L’arbre de class-validator en chemins (`depenses.0.poste`) et phrases françaises. */
export function aplatir(erreurs: readonly ValidationError[], prefixe = ''): ErreurSaisie[] {
  return erreurs.flatMap(({ property, constraints, children }) => {
    const chemin = prefixe ? `${prefixe}.${property}` : property;
    const propres = Object.entries(constraints ?? {}).slice(0, 1).map(([code, message]) => ({ chemin, message: code === 'whitelistValidation' ? 'Ce champ n’est pas attendu ici.' : code === 'nestedValidation' ? 'Un objet est attendu.' : message }));
    return [...propres, ...aplatir(children ?? [], chemin)];
  });
}
