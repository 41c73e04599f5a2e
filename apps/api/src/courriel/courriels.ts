import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../configuration.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { CourrielRepository } from './courriel.repository.ts';
import { enHtml, enTexte } from './gabarit.ts';

export type Message = {
  readonly a: string;
  readonly objet: string;
  readonly paragraphes: readonly string[];
  readonly lien?: { readonly texte: string; readonly chemin: string };
  /** Acte joint : le courriel part quand ses octets existent. */
  readonly acteId?: string;
};

/** La boîte d’envoi : le message naît dans la transaction du fait qu’il annonce. */
@Injectable()
export class Courriels {
  constructor(private readonly depot: CourrielRepository, private readonly file: File, private readonly horloge: Horloge, private readonly hasard: Hasard, private readonly config: Config) {}

  async deposer(tx: EntityManager, message: Message): Promise<void> {
    const id = this.hasard.uuid();
    const lien = message.lien && { texte: message.lien.texte, adresse: `${this.config.adresse}${message.lien.chemin}` };
    const contenu = { ...message, lien, region: this.config.region };
    await this.depot.ajouter(tx, { id, messageId: `<${id}@maillage>`, a: message.a, objet: message.objet, texte: enTexte(contenu), html: enHtml(contenu), acteId: message.acteId ?? null, creeLe: this.horloge.maintenant() });
    if (!message.acteId) await this.file.ajouter(tx, 'courriel', { id });
  }
}
