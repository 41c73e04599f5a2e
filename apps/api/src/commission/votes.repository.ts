import { Injectable } from '@nestjs/common';
import type { IssueVote, Jour, VoteSaisi } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type VoteAEnregistrer = VoteSaisi & { readonly id: string; readonly seanceId: string; readonly dossierId: string; readonly numero: string; readonly le: Jour; readonly etat: 'EN_ATTENTE' | 'ENREGISTRE' | 'REFUSE'; readonly saisiPar: string };
export type VoteADeposer = Omit<VoteAEnregistrer, 'etat'> & { readonly saisiLe: string; readonly issue: IssueVote };

/** Les lignes de la grille, déposées ensemble puis enregistrées une à une. */
@Injectable()
export class VotesRepository {
  constructor(private readonly base: DataSource) {}

  /** Faux si un vote tient déjà pour ce dossier dans cette séance. */
  async deposer(tx: EntityManager, v: VoteADeposer): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO commission_vote (id, seance_id, dossier_id, issue, montant_centimes, motif, pour, contre, abstentions, numero, le, saisi_par, saisi_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
      ON CONFLICT (seance_id, dossier_id) WHERE etat <> 'REFUSE' DO NOTHING RETURNING id`, [v.id, v.seanceId, v.dossierId, v.issue, v.montantCentimes, v.motif, v.pour, v.contre, v.abstentions, v.numero, v.le, v.saisiPar, v.saisiLe])) !== null;
  }

  lire(id: string, base: Executeur = this.base): Promise<VoteAEnregistrer | null> {
    return ligne(base, 'SELECT id, seance_id AS "seanceId", dossier_id AS "dossierId", issue, montant_centimes AS "montantCentimes", motif, pour, contre, abstentions, numero, le, etat, saisi_par AS "saisiPar" FROM commission_vote WHERE id = $1', [id]);
  }

  async enregistrer(base: Executeur, id: string): Promise<void> {
    await base.query(`UPDATE commission_vote SET etat = 'ENREGISTRE' WHERE id = $1 AND etat = 'EN_ATTENTE'`, [id]);
  }

  async refuser(id: string, refus: string): Promise<void> {
    await this.base.query(`UPDATE commission_vote SET etat = 'REFUSE', refus = $2 WHERE id = $1 AND etat = 'EN_ATTENTE'`, [id, refus]);
  }

  /** Les délibérations de la séance qui attendent encore d’être exécutoires ; un ajournement n’en a pas besoin. */
  nonExecutoires(tx: EntityManager, seanceId: string): Promise<{ readonly id: string; readonly le: Jour }[]> {
    return lignes(tx, `SELECT id, deliberation_le AS le FROM decision WHERE seance_id = $1 AND sens <> 'ajournement' AND executoire_le IS NULL ORDER BY id`, [seanceId]);
  }
}
