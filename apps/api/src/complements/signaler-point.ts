import { Injectable } from '@nestjs/common';
import type { SignalementDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { SignalementsRepository } from './signalements.repository.ts';

/** Les points qu’un instructeur signale en lisant la demande ; le porteur ne les voit qu’une fois demandés. */
@Injectable()
export class SignalerPoint {
  constructor(private readonly base: DataSource, private readonly signalements: SignalementsRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  async signaler({ id: par }: Personne, { id: dossierId, etat }: DossierLu, dto: SignalementDto): Promise<void> {
    if (etat !== 'DEPOSE' && etat !== 'EN_INSTRUCTION' && etat !== 'A_COMPLETER') throw perdu();
    await this.base.transaction(async (tx) => {
      await this.signalements.signaler(tx, { ...dto, id: this.hasard.uuid(), dossierId, par, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: par, objet: 'instruction', id: dossierId, vers: 'SIGNALE', code: 'signaler-point', valeurs: { cible: dto.cible, code: dto.code, note: dto.note } });
    });
  }

  async retirer({ id: acteur }: Personne, { id: dossierId }: DossierLu, id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      if (!await this.signalements.clore(tx, dossierId, id, this.horloge.maintenant(), null)) throw introuvable();
      await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossierId, de: 'SIGNALE', code: 'retirer-signalement', valeurs: { signalement: id } });
    });
  }
}
