import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CommissionRepository } from './commission.repository.ts';
import { FigerActes } from './documents/figer-actes.ts';
import { LireCommission, type VueCommission } from './lire-commission.ts';

/** Clore la séance fige ses délibérations et son procès-verbal. */
@Injectable()
export class CloreCommission {
  constructor(private readonly base: DataSource, private readonly commissions: CommissionRepository, private readonly lire: LireCommission, private readonly figer: FigerActes, private readonly journal: JournalRepository) {}

  async executer(personne: Personne, id: string, president: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const commission = await this.commissions.verrouiller(tx, id);
      if (!commission) throw introuvable();
      if (commission.closeLe) throw new Refus(409, 'Cette séance est déjà close.');
      const vue = await this.lire.vue(personne, id, tx);
      const empechement = empechementCloture(vue);
      if (empechement) throw new Refus(409, empechement);
      if (!vue.elus.some(({ nom, present }) => present && nom === president)) throw new Refus(422, 'Choisissez qui a présidé parmi les élus présents.', [{ chemin: 'president', message: 'Choisissez un élu présent.' }]);
      const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'commission', id, vers: 'CLOSE', code: 'clore-commission', valeurs: { votes: vue.tous.map(({ dossierId, situation, decision }) => ({ dossierId, situation, montantCentimes: decision?.montantCentimes ?? null })) } });
      await this.commissions.clore(tx, id, ligne.instant, await this.figer.cloture(tx, personne, vue, president, ligne));
      await this.commissions.avancer(tx, id);
    });
  }
}

/** Pourquoi la séance ne peut pas encore être close ; nul : elle le peut. */
export function empechementCloture({ dossiers, entier, quorum }: Pick<VueCommission, 'dossiers' | 'entier' | 'quorum'>): string | null {
  if (!entier) return 'La séance est close par une personne qui voit tout l’ordre du jour.';
  const restent = dossiers.filter(({ situation }) => situation === 'a-voter' || situation === 'en-cours').length;
  if (restent > 0) return restent === 1 ? 'Un dossier attend encore son vote.' : `${restent} dossiers attendent encore leur vote.`;
  if (!dossiers.some(({ situation }) => situation === 'vote')) return 'Aucun vote n’est enregistré.';
  return quorum.atteint ? null : 'Le quorum n’est pas atteint : vérifiez les présences.';
}
