import { Injectable } from '@nestjs/common';
import type { SuitesDto } from '@maillage/contrats';
import { executoireLe, type Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CommissionRepository } from './commission.repository.ts';
import { VotesRepository } from './votes.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Transmission au préfet et publication : les deux rendent exécutoires, d’un coup, les délibérations de la séance. */
@Injectable()
export class SuitesCommission {
  constructor(private readonly base: DataSource, private readonly commissions: CommissionRepository, private readonly votes: VotesRepository, private readonly decisions: DecisionRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  async executer({ id: acteur }: Personne, id: string, dto: SuitesDto): Promise<void> {
    const suites = { transmiseLe: (dto.transmiseLe || null) as Jour | null, transmissionNumero: dto.transmissionNumero || null, publieeLe: (dto.publieeLe || null) as Jour | null };
    if (suites.transmiseLe && !suites.transmissionNumero) throw champ('transmissionNumero', 'Indiquez le numéro de l’accusé de télétransmission.');
    if (!suites.transmiseLe && suites.transmissionNumero) throw champ('transmiseLe', 'Indiquez la date de transmission au préfet.');
    await this.base.transaction(async (tx) => {
      const commission = await this.commissions.verrouiller(tx, id);
      if (!commission) throw introuvable();
      for (const chemin of ['transmiseLe', 'publieeLe'] as const) {
        const le = suites[chemin];
        if (le && (le < commission.tenueLe || le > this.horloge.aujourdhui())) throw champ(chemin, 'Cette date se situe entre la séance et aujourd’hui.');
      }
      if (executoireLe(commission)) throw new Refus(409, 'Les délibérations de cette séance sont déjà exécutoires : leurs dates ne changent plus.');
      await this.commissions.poserSuites(tx, id, suites);
      const le = executoireLe(suites);
      if (le) await this.rendreExecutoires(tx, acteur, id, le);
      await this.journal.ecrire(tx, { acteur, objet: 'commission', id, vers: le ? 'EXECUTOIRE' : 'SUITES', code: 'suites-commission', valeurs: { ...suites } });
      await this.commissions.avancer(tx, id);
    });
  }

  /** Un vote enregistré après la publication est exécutoire à son tour. */
  async rattraper(acteur: string, id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const commission = await this.commissions.verrouiller(tx, id);
      const le = commission && executoireLe(commission);
      if (le) await this.rendreExecutoires(tx, acteur, id, le);
    });
  }

  /** Toutes les décisions d’abord, le journal ensuite : son verrou se prend en dernier. */
  private async rendreExecutoires(tx: EntityManager, acteur: string, id: string, le: Jour): Promise<void> {
    const rendues: string[] = [];
    for (const decision of await this.votes.nonExecutoires(tx, id)) {
      if (decision.le > le) throw champ('publieeLe', 'Une délibération de cette séance est datée d’après : vérifiez les dates.');
      if (await this.decisions.rendreExecutoire(tx, decision.id, le)) rendues.push(decision.id);
    }
    for (const decision of rendues) await this.journal.ecrire(tx, { acteur, objet: 'decision', id: decision, vers: 'EXECUTOIRE', code: 'rendre-executoire', valeurs: { executoireLe: le } });
  }
}
