import { Injectable } from '@nestjs/common';
import type { VotesDto } from '@maillage/contrats';
import { anomaliesVoteCommission, type ErreurSaisie, type Jour, jourAParis, type VoteSaisi } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CommissionRepository } from './commission.repository.ts';
import { type DossierSeance, LireCommission } from './lire-commission.ts';
import { VotesRepository } from './votes.repository.ts';

/** Dépose la grille d’une séance : toute, ou rien. Chaque vote est ensuite enregistré par le travail `vote-commission`, dans sa propre transaction. */
@Injectable()
export class DeposerVotes {
  constructor(private readonly base: DataSource, private readonly commissions: CommissionRepository, private readonly votes: VotesRepository, private readonly lire: LireCommission, private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly file: File, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  async executer(personne: Personne, id: string, cle: string | undefined, dto: VotesDto): Promise<{ readonly deposes: number }> {
    const saisiLe = this.horloge.maintenant();
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `votes:${id}`, cle, contenu: dto }, async () => {
      const commission = await this.commissions.verrouiller(tx, id);
      if (!commission) throw introuvable();
      if (commission.closeLe) throw new Refus(409, 'Cette séance est close : plus aucun vote ne s’y ajoute.');
      const { dossiers, elus } = await this.lire.vue(personne, id, tx);
      const refus = this.controler(dto, dossiers, elus.length === 0, commission.tenueLe);
      if (refus.length > 0) throw new Refus(422, 'La grille n’est pas enregistrée : corrigez les lignes signalées.', refus);
      await this.deposer(tx, personne, id, dto, dossiers, saisiLe);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'commission', id, vers: 'VOTES', code: 'deposer-votes', valeurs: { votes: dto.votes.length } });
      return { deposes: dto.votes.length };
    }));
  }

  /** Toutes les anomalies, ligne par ligne : `votes.3.montantCentimes`. */
  private controler({ le, votes, deliberations }: VotesDto, dossiers: readonly DossierSeance[], sansElus: boolean, tenueLe: Jour): readonly ErreurSaisie[] {
    const generales: ErreurSaisie[] = [];
    if (votes.length === 0) generales.push({ chemin: 'votes', message: 'Aucun vote à enregistrer.' });
    if (le > this.horloge.aujourdhui()) generales.push({ chemin: 'le', message: 'La délibération ne peut pas être datée de l’avenir.' });
    else if (le < tenueLe) generales.push({ chemin: 'le', message: 'La délibération ne peut pas précéder la séance.' });
    if (sansElus) generales.push({ chemin: 'votes', message: 'Saisissez d’abord les élus et leur présence, dans l’onglet « Ordre du jour ».' });
    if (new Set(votes.map(({ dossierId }) => dossierId)).size !== votes.length) generales.push({ chemin: 'votes', message: 'Un dossier figure deux fois dans la grille.' });
    const numeros = deliberations.map(({ numero }) => numero);
    if (new Set(numeros).size !== numeros.length) generales.push({ chemin: 'deliberations', message: 'Deux rapports portent le même numéro de délibération.' });
    return [...generales, ...votes.flatMap((vote, rang) => this.controlerLigne(vote, dossiers.find(({ dossierId }) => dossierId === vote.dossierId), le as Jour, numeros.length > 0 ? deliberations : [], sansElus).map(({ chemin, message }) => ({ chemin: `votes.${rang}.${chemin}`, message })))];
  }

  private controlerLigne(vote: VotesDto['votes'][number], dossier: DossierSeance | undefined, le: Jour, deliberations: VotesDto['deliberations'], sansElus: boolean): readonly ErreurSaisie[] {
    if (!dossier) return [{ chemin: 'dossierId', message: 'Ce dossier n’est pas à l’ordre du jour.' }];
    if (dossier.situation !== 'a-voter') return [{ chemin: 'dossierId', message: dossier.situation === 'desiste' ? 'Ce dossier n’est plus inscrit : retiré par le porteur, ou classé.' : 'Un vote est déjà enregistré pour ce dossier.' }];
    if (le < jourAParis(dossier.deposeLe!)) return [{ chemin: 'dossierId', message: 'La délibération précède le dépôt de ce dossier.' }];
    if (!deliberations.some(({ groupe }) => groupe === dossier.groupe)) return [{ chemin: 'dossierId', message: 'Indiquez le numéro de délibération de son rapport.' }];
    if (sansElus) return [];
    if (vote.issue !== 'retire' && !dossier.quorum.atteint) return [{ chemin: 'pour', message: `Quorum non atteint : ${dossier.quorum.presents} présent${dossier.quorum.presents > 1 ? 's' : ''} pour ${dossier.quorum.exige}.` }];
    return anomaliesVoteCommission(saisiDe(vote), dossier.propose, dossier.votants);
  }

  private async deposer(tx: EntityManager, personne: Personne, seanceId: string, { le, votes, deliberations }: VotesDto, dossiers: readonly DossierSeance[], saisiLe: string): Promise<void> {
    for (const vote of [...votes].sort((a, b) => (a.dossierId < b.dossierId ? -1 : 1))) {
      const { groupe } = dossiers.find(({ dossierId }) => dossierId === vote.dossierId)!;
      const id = this.hasard.uuid();
      const depose = await this.votes.deposer(tx, { ...saisiDe(vote), id, seanceId, dossierId: vote.dossierId, numero: deliberations.find((un) => un.groupe === groupe)!.numero, le: le as Jour, saisiPar: personne.id, saisiLe });
      if (!depose) throw new Refus(409, 'Une autre personne vient d’enregistrer des votes de cette séance. Rechargez la page : rien de votre grille n’a été enregistré.');
      await this.file.ajouter(tx, 'vote-commission', { id });
    }
  }
}

const saisiDe = ({ issue, montantCentimes, pour, contre, abstentions, motif }: VotesDto['votes'][number]): VoteSaisi =>
  ({ issue, montantCentimes: issue === 'amende' ? montantCentimes ?? null : null, pour: issue === 'retire' ? 0 : pour, contre: issue === 'retire' ? 0 : contre, abstentions: issue === 'retire' ? 0 : abstentions, motif: motif ?? '' });
