import { HttpException, Injectable } from '@nestjs/common';
import type { DeliberationDto } from '@maillage/contrats';
import { decisionVotee } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Travaux } from '../file/travaux.ts';
import { Decider } from '../instruction/decision/decider.ts';
import { ChangerOrdreDuJour } from './changer-ordre-du-jour.ts';
import { LireCommission } from './lire-commission.ts';
import { SuitesCommission } from './suites.ts';
import { type VoteAEnregistrer, VotesRepository } from './votes.repository.ts';

/** Travail `vote-commission` : enregistre un vote déposé, une seule fois, même repris après un arrêt ; un refus se lit dans la grille. */
@Injectable()
export class EnregistrerVote {
  constructor(private readonly base: DataSource, private readonly votes: VotesRepository, private readonly lire: LireCommission, private readonly dossiers: DossierRepository, private readonly decider: Decider, private readonly ordre: ChangerOrdreDuJour, private readonly suites: SuitesCommission, travaux: Travaux) {
    travaux.inscrire('vote-commission', (id) => this.executer(id));
  }

  async executer(id: string): Promise<void> {
    const vote = await this.votes.lire(id);
    if (vote?.etat !== 'EN_ATTENTE') return;
    try {
      if (vote.issue === 'retire') await this.retirer(vote);
      else await this.voter(vote);
    } catch (cause) {
      if (!(cause instanceof HttpException) || cause.getStatus() >= 500) throw cause;
      await this.votes.refuser(id, cause.message);
    }
  }

  private async retirer(vote: VoteAEnregistrer): Promise<void> {
    await this.base.transaction(async (tx) => {
      await this.ordre.retirerDans(tx, vote.saisiPar, vote.seanceId, vote.dossierId, vote.motif);
      await this.votes.enregistrer(tx, vote.id);
    });
  }

  /** La clé d’idempotence est celle du vote : repris, il rend la première réponse. */
  private async voter(vote: VoteAEnregistrer): Promise<void> {
    const secretaire: Personne = { id: vote.saisiPar, nom: '', courriel: '', roles: ['SECRETARIAT_COMMISSION'], departements: [], deports: [] };
    const { tous } = await this.lire.vue(secretaire, vote.seanceId);
    const propose = tous.find(({ dossierId }) => dossierId === vote.dossierId)?.propose;
    const dossier = await this.dossiers.lire(this.base, vote.dossierId);
    const decision = propose && decisionVotee(vote, propose);
    if (!dossier || !decision) return this.votes.refuser(vote.id, 'Ce dossier n’est plus à l’ordre du jour de la séance.');
    const dto: DeliberationDto = { sens: decision.sens, numero: vote.numero, le: vote.le, ...(decision.montantCentimes === null ? { motifs: [...decision.motifs] } : { montantCentimes: decision.montantCentimes }) };
    await this.decider.voter(secretaire, dossier, `vote-${vote.id}`, dto);
    await this.suites.rattraper(vote.saisiPar, vote.seanceId);
    await this.votes.enregistrer(this.base, vote.id);
  }
}
