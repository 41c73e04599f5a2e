import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { Budget } from '../finances/budget.ts';
import { SeanceRepository } from '../instruction/decision/seance.repository.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CommissionRepository } from './commission.repository.ts';
import { OrdreDuJourRepository } from './ordre-du-jour.repository.ts';

/** Un dossier change de séance, ou quitte l’ordre du jour. L’appelant a vérifié que la personne voit ce dossier. */
@Injectable()
export class ChangerOrdreDuJour {
  constructor(
    private readonly base: DataSource, private readonly commissions: CommissionRepository, private readonly ordre: OrdreDuJourRepository, private readonly seances: SeanceRepository, private readonly transitions: TransitionRepository, private readonly journal: JournalRepository,
    private readonly dossiers: DossierRepository, private readonly instructions: InstructionRepository, private readonly budget: Budget) {}

  /** Passe à une autre séance, non close ; l’état ne change pas, et la réserve suit l’année de la séance. */
  async deplacer({ id: acteur }: Personne, seanceId: string, dossierId: string, vers: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const cible = await this.seances.lire(tx, vers, 'commission-permanente');
      if (!cible || cible.id === seanceId) throw new Refus(422, 'Choisissez une autre séance de la commission permanente.', [{ chemin: 'seanceId', message: 'Choisissez une autre séance.' }]);
      // Toujours dans le même ordre : deux déplacements croisés n’attendent pas l’un l’autre.
      for (const id of [seanceId, cible.id].sort()) await this.ouverte(tx, id);
      await this.transitions.exiger(tx, dossierId, 'INSCRIT_COMMISSION');
      if (!await this.ordre.retirer(tx, seanceId, dossierId)) throw perdu();
      const [dossier, propose] = [(await this.dossiers.lire(tx, dossierId))!, await this.ordre.etatAvantInscription(tx, dossierId) === 'FAVORABLE_COMITE' ? (await this.instructions.fiche(dossierId, tx)).montantProposeCentimes : null];
      if (propose !== null) await this.budget.deplacer(tx, { dossierId, appelId: dossier.appelId, montantCentimes: propose, le: cible.tenueLe, par: acteur });
      await this.seances.inscrire(tx, cible.id, dossierId);
      await this.journal.ecrire(tx, { acteur, objet: 'dossier', id: dossierId, de: 'INSCRIT_COMMISSION', vers: 'INSCRIT_COMMISSION', code: 'deplacerCommission', valeurs: { seance: cible.tenueLe } });
    });
  }

  /** Quitte l’ordre du jour et revient à l’état d’avant son inscription. */
  async retirer(acteur: string, seanceId: string, dossierId: string, motif: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      await this.ouverte(tx, seanceId);
      await this.retirerDans(tx, acteur, seanceId, dossierId, motif);
    });
  }

  async retirerDans(tx: EntityManager, acteur: string, seanceId: string, dossierId: string, motif: string): Promise<void> {
    await this.transitions.exiger(tx, dossierId, 'INSCRIT_COMMISSION');
    if (!await this.ordre.retirer(tx, seanceId, dossierId)) throw perdu();
    await this.transitions.passer(tx, { id: dossierId, code: 'retirerCommission', vers: await this.ordre.etatAvantInscription(tx, dossierId), acteur, valeurs: { motif } });
  }

  private async ouverte(tx: EntityManager, id: string): Promise<void> {
    const commission = await this.commissions.verrouiller(tx, id);
    if (!commission || commission.closeLe) throw new Refus(409, 'Cette séance est close : son ordre du jour ne change plus.');
  }
}
