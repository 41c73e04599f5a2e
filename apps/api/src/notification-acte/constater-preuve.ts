import { Injectable } from '@nestjs/common';
import type { AvisReceptionDto } from '@maillage/contrats';
import { empechementAvis, type Jour } from '@maillage/domain';
import { fileTypeFromBuffer } from 'file-type';
import { DataSource } from 'typeorm';
import { ActeCourant } from '../acte/acte-courant.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type NotificationActe, NotificationActeRepository } from './notification-acte.repository.ts';

/** Ce qui prouve une notification : la première lecture en ligne, ou l’avis revenu par la poste. */
@Injectable()
export class ConstaterPreuve {
  constructor(private readonly base: DataSource, private readonly courant: ActeCourant, private readonly acces: AccesDossier, private readonly notifications: NotificationActeRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Le porteur ouvre le document : noté une fois, au journal aussi ; les lectures suivantes ne changent rien. */
  async consulter({ id: acteur }: Pick<Personne, 'id'>, acteId: string): Promise<void> {
    if ((await this.notifications.lire(acteId))?.consulteeLe !== null) return;
    await this.base.transaction(async (tx) => {
      const le = this.horloge.maintenant();
      if (await this.notifications.consulter(tx, acteId, le)) await this.journal.ecrire(tx, { acteur, objet: 'acte', id: acteId, code: 'consulter', valeurs: { le } });
    });
  }

  /** L’avis de réception d’un recommandé : 409 s’il est déjà enregistré, 422 si sa date ne se peut pas. */
  async recevoirAvis(personne: Personne, acteId: string, { le, issue, numero }: AvisReceptionDto): Promise<void> {
    const notification = await this.aInstruire(personne, acteId);
    const refus = empechementAvis(notification, le as Jour, this.horloge.aujourdhui());
    if (refus) throw new Refus(notification.avis ? 409 : 422, refus, [{ chemin: 'le', message: refus }]);
    await this.base.transaction(async (tx) => {
      if (!await this.notifications.poserAvis(tx, acteId, { le: le as Jour, issue, numero: numero.trim(), par: personne.id, saisiLe: this.horloge.maintenant() })) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, code: 'recevoir-avis', valeurs: { le, issue, numero: numero.trim() } });
    });
  }

  /** Le scan de l’avis, PDF ou image, facultatif : 409 s’il y est déjà. */
  async joindreScan(personne: Personne, acteId: string, octets: Buffer): Promise<void> {
    await this.aInstruire(personne, acteId);
    const type = (await fileTypeFromBuffer(octets))?.mime;
    if (type !== 'application/pdf') throw new Refus(422, 'Numérisez l’avis de réception en PDF.', [{ chemin: 'fichier', message: 'Numérisez l’avis de réception en PDF.' }]);
    await this.base.transaction(async (tx) => {
      if (!await this.notifications.poserScan(tx, acteId, octets)) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, code: 'joindre-avis', valeurs: { octets: octets.length } });
    });
  }

  async scan(personne: Personne, acteId: string): Promise<Buffer> {
    await this.courant.visible(personne, acteId);
    const octets = await this.notifications.scan(acteId);
    if (!octets) throw introuvable();
    return octets;
  }

  private async aInstruire(personne: Personne, acteId: string): Promise<NotificationActe> {
    const { dossier } = await this.courant.visible(personne, acteId);
    await this.acces.instruit(personne, dossier.id);
    const notification = await this.notifications.lire(acteId);
    if (!notification) throw introuvable();
    return notification;
  }
}
