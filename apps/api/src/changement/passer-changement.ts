import { Injectable } from '@nestjs/common';
import { type EtatChangement, MACHINE_CHANGEMENT, type PassageChangement, permis } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type ChangementLu, ChangementRepository, type EcritChangement } from './changement.repository.ts';

/** Le seul endroit qui change l’état d’un changement : table des passages, écriture conditionnelle, ligne de journal. */
@Injectable()
export class PasserChangement {
  constructor(private readonly changements: ChangementRepository, private readonly journal: JournalRepository) {}

  /** 409 si l’état n’est plus celui que ce passage attend. */
  async executer(tx: EntityManager, acteur: string, { id, etat: de }: Pick<ChangementLu, 'id' | 'etat'>, code: PassageChangement, ecrit: EcritChangement = {}, valeurs: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const vers: EtatChangement = MACHINE_CHANGEMENT[code].vers[0];
    if (!permis<EtatChangement, PassageChangement>(MACHINE_CHANGEMENT, code, de, vers) || !await this.changements.passer(tx, id, de, vers, ecrit)) throw depasse();
    await this.journal.ecrire(tx, { acteur, objet: 'changement', id, de, vers, code, valeurs });
  }
}

export const depasse = (): Refus => new Refus(409, 'Cette demande de changement a changé d’état entre-temps. Rechargez la page pour voir où elle en est.');
