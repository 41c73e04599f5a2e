import { Injectable } from '@nestjs/common';
import { type CodeEvenement, EVENEMENTS, rythmeDe } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { Config } from '../configuration.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { NotificationRepository } from '../notification/notification.repository.ts';
import { CourrielRepository } from './courriel.repository.ts';
import { enHtml, enTexte } from './gabarit.ts';

export type Message = {
  readonly a: string;
  readonly objet: string;
  readonly paragraphes: readonly string[];
  readonly lien?: { readonly texte: string; readonly chemin: string };
  /** Acte joint : le courriel part quand ses octets existent. */
  readonly acteId?: string;
  /** Ce qu’il annonce : une notification le double dans l’espace de la personne, et son rythme suit son réglage. Absent : il part, c’est tout. */
  readonly evenement?: CodeEvenement;
  readonly dossierId?: string;
};

/** La boîte d’envoi : le message naît dans la transaction du fait qu’il annonce. */
@Injectable()
export class Courriels {
  constructor(private readonly depot: CourrielRepository, private readonly notifications: NotificationRepository, private readonly file: File, private readonly horloge: Horloge, private readonly hasard: Hasard, private readonly config: Config) {}

  async deposer(tx: EntityManager, recu: Message): Promise<void> {
    const message = { ...recu, objet: surUneLigne(recu.objet) };
    if (!await this.annoncer(tx, message)) return;
    const id = this.hasard.uuid();
    const reglable = message.evenement !== undefined && !EVENEMENTS[message.evenement].legal;
    const lien = message.lien && { texte: message.lien.texte, adresse: `${this.config.adresse}${message.lien.chemin}` };
    const contenu = { objet: message.objet, paragraphes: message.paragraphes, ...(lien ? { lien } : {}), region: this.config.region, reglages: reglable ? `${this.config.adresse}/notifications/reglages` : null };
    await this.depot.ajouter(tx, { id, messageId: `<${id}@maillage>`, a: message.a, objet: message.objet, texte: enTexte(contenu), html: await enHtml(contenu), acteId: message.acteId ?? null, dossierId: message.dossierId ?? null, creeLe: this.horloge.maintenant() });
    if (!message.acteId) await this.file.ajouter(tx, 'courriel', { id });
  }

  /** Note la notification s’il en faut une ; faux si le courriel attend le récapitulatif, ou n’est pas voulu. */
  private async annoncer(tx: EntityManager, { a, objet, lien, evenement, dossierId }: Message): Promise<boolean> {
    const personne = evenement && await this.notifications.destinataire(tx, a, evenement);
    if (!evenement || !personne) return true;
    const rythme = rythmeDe(evenement, personne.rythme);
    await this.notifications.ajouter(tx, { compteId: personne.compteId, evenement, dossierId: dossierId ?? null, titre: objet.replace(/^Dossier n° \S+ : /, ''), chemin: lien?.chemin ?? null, le: this.horloge.maintenant(), aRecapituler: rythme === 'quotidien' });
    return rythme === 'immediat';
  }
}

/** Un nom saisi sur deux lignes n’ajoute pas d’en-tête au courriel. */
const surUneLigne = (texte: string): string => texte.replace(/[\r\n\t]+/g, ' ');
