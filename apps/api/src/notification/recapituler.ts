import { Injectable } from '@nestjs/common';
import { recapituler } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Courriels } from '../courriel/courriels.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { NotificationRepository } from './notification.repository.ts';

/** Travail quotidien `recapitulatif` : un courriel au plus par personne et par jour, avec tout ce qui l’attendait. */
@Injectable()
export class Recapituler {
  constructor(private readonly base: DataSource, private readonly notifications: NotificationRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('recapitulatif', () => this.executer(), { chaqueMatin: '06:00' });
  }

  async executer(): Promise<void> {
    for (const { compteId, courriel } of await this.notifications.aRecapituler(this.horloge.aujourdhui())) {
      await this.base.transaction(async (tx) => {
        const attendues = await this.notifications.recapituler(tx, compteId, this.horloge.maintenant());
        const message = recapituler(attendues.map(({ titre, numero, nom }) => ({ titre, dossier: numero ? `Dossier n° ${numero}, « ${nom} »` : null })));
        if (message) await this.courriels.deposer(tx, { a: courriel, ...message, lien: { texte: 'Ouvrir mes notifications', chemin: '/notifications' } });
      });
    }
  }
}
