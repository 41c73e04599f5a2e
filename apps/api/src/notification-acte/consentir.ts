import { Injectable } from '@nestjs/common';
import type { ConsentementNotification } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ConsentementRepository } from './consentement.repository.ts';

/** La personne accepte, ou n’accepte plus, de recevoir ses décisions en ligne. */
@Injectable()
export class Consentir {
  constructor(private readonly base: DataSource, private readonly consentements: ConsentementRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Redire ce qui est déjà dit ne change rien, la date d’origine non plus. */
  regler(compteId: string, accepte: boolean): Promise<ConsentementNotification> {
    return this.base.transaction(async (tx) => {
      const le = this.horloge.maintenant();
      const change = accepte ? await this.consentements.donner(tx, compteId, le) : await this.consentements.retirer(tx, compteId, le);
      if (change) await this.journal.ecrire(tx, { acteur: compteId, objet: 'compte', id: compteId, code: accepte ? 'consentir-notification' : 'retirer-consentement' });
      return { donneLe: await this.consentements.depuis(compteId, tx) };
    });
  }
}
