import { Injectable, type PipeTransform } from '@nestjs/common';
import { introuvable } from './probleme.ts';

/** Un identifiant mal formé n’existe pas : 404, comme un inconnu. */
@Injectable()
export class Identifiant implements PipeTransform<string, string> {
  transform(valeur: string): string {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(valeur)) throw introuvable();
    return valeur.toLowerCase();
  }
}
