import { Injectable } from '@nestjs/common';
import { type EtatDemandePaiement, MACHINE_DEMANDE_PAIEMENT, type PassageDemandePaiement, permis } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type DemandeLue, type EcritDemande, PaiementRepository } from './paiement.repository.ts';

/** Le seul endroit qui change l’état d’une demande de paiement : table des passages, écriture conditionnelle, ligne de journal. */
@Injectable()
export class PasserPaiement {
  constructor(private readonly paiements: PaiementRepository, private readonly journal: JournalRepository) {}

  /** 409 si l’état n’est plus celui que ce passage attend ; `valeurs` ne porte ni IBAN ni titulaire. */
  async executer(tx: EntityManager, acteur: string, { id, etat: de }: Pick<DemandeLue, 'id' | 'etat'>, code: PassageDemandePaiement, ecrit: EcritDemande = {}, valeurs: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const vers: EtatDemandePaiement = MACHINE_DEMANDE_PAIEMENT[code].vers[0];
    if (!permis<EtatDemandePaiement, PassageDemandePaiement>(MACHINE_DEMANDE_PAIEMENT, code, de, vers) || !await this.paiements.passer(tx, id, de, vers, ecrit)) throw depasse();
    await this.journal.ecrire(tx, { acteur, objet: 'paiement', id, de, vers, code, valeurs });
  }
}

export const depasse = (): Refus => new Refus(409, 'Cette demande de paiement a changé d’état entre-temps. Rechargez la page pour voir où elle en est.');
