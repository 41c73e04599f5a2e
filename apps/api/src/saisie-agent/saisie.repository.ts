import { Injectable } from '@nestjs/common';
import type { LigneSaisie, SaisieDossier } from '@maillage/contrats';
import type { Reception } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes, lignesPreparees } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type SaisieLue = SaisieDossier & { readonly dossierId: string; readonly agentId: string };
export type Faits = Reception & Pick<SaisieDossier, 'accusePar'>;

const FAITS = `s.canal, s.cachet_le AS "cachetLe", s.recu_le AS "recuLe", s.accuse_par AS "accusePar", c.prenom || ' ' || c.nom AS "parNom", s.enregistree_le AS "enregistreeLe", s.hors_delai AS "horsDelai", s.reprise_le AS "repriseLe"`;
const LIGNE = `d.id, d.numero, d.nom, d.porteur_nom AS porteur, d.appel_id AS "appelId", d.etat, s.commencee_le AS "commenceeLe", ${FAITS} FROM saisie s JOIN compte c ON c.id = s.agent_id JOIN dossier d ON d.id = s.dossier_id`;

@Injectable()
export class SaisieRepository {
  constructor(private readonly base: DataSource) {}

  /** L’envoi d’où vient ce dossier ; nul s’il a été déposé en ligne. */
  async duDossier(dossierId: string, base: Executeur = this.base): Promise<SaisieLue | null> {
    return (await lignesPreparees<SaisieLue>(base, `SELECT s.dossier_id AS "dossierId", s.agent_id AS "agentId", ${FAITS} FROM saisie s JOIN compte c ON c.id = s.agent_id WHERE s.dossier_id = $1`, [dossierId]))[0] ?? null;
  }

  /** Les brouillons qu’un agent a commencés, le plus ancien d’abord. */
  aFinir(agentId: string): Promise<LigneSaisie[]> {
    return lignes(this.base, `SELECT ${LIGNE} WHERE s.agent_id = $1 AND s.enregistree_le IS NULL AND d.etat = 'BROUILLON' ORDER BY s.recu_le, d.id LIMIT 200`, [agentId]);
  }

  async nombreAFinir(agentId: string): Promise<number> {
    return (await ligne<{ nombre: number }>(this.base, `SELECT count(*) AS nombre FROM saisie s JOIN dossier d ON d.id = s.dossier_id WHERE s.agent_id = $1 AND s.enregistree_le IS NULL AND d.etat = 'BROUILLON'`, [agentId]))!.nombre;
  }

  /** Les dernières saisies enregistrées, dans un périmètre. */
  enregistrees({ departements, exclus }: Perimetre): Promise<LigneSaisie[]> {
    return lignes(this.base, `SELECT ${LIGNE} WHERE s.enregistree_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')} ORDER BY s.enregistree_le DESC, d.id LIMIT 50`, [departements, exclus]);
  }

  async commencer(tx: EntityManager, dossierId: string, f: Faits, agentId: string, le: string): Promise<void> {
    await tx.query('INSERT INTO saisie (dossier_id, canal, cachet_le, recu_le, accuse_par, agent_id, commencee_le) VALUES ($1,$2,$3,$4,$5,$6,$7)', [dossierId, f.canal, f.cachetLe, f.recuLe, f.accusePar, agentId, le]);
  }

  /** Corrige les faits d’une saisie que cet agent n’a pas encore enregistrée ; faux sinon. */
  async corriger(tx: EntityManager, dossierId: string, f: Faits, agentId: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE saisie SET canal = $3, cachet_le = $4, recu_le = $5, accuse_par = $6 WHERE dossier_id = $1 AND agent_id = $2 AND enregistree_le IS NULL RETURNING dossier_id', [dossierId, agentId, f.canal, f.cachetLe, f.recuLe, f.accusePar])) !== null;
  }

  async enregistrer(tx: EntityManager, dossierId: string, horsDelai: string | null, le: string): Promise<void> {
    await tx.query('UPDATE saisie SET hors_delai = $2, enregistree_le = $3 WHERE dossier_id = $1', [dossierId, horsDelai, le]);
  }

  /** Le dossier passe à ce porteur, s’il n’a pas déjà été repris ; l’agent qui l’a saisi n’y écrit plus. Faux si la course est perdue. */
  async reprendre(tx: EntityManager, dossierId: string, porteurId: string, le: string): Promise<boolean> {
    if (await ligne(tx, 'UPDATE saisie SET reprise_le = $2 WHERE dossier_id = $1 AND reprise_le IS NULL RETURNING dossier_id', [dossierId, le]) === null) return false;
    await tx.query('UPDATE dossier SET porteur_id = $2 WHERE id = $1', [dossierId, porteurId]);
    return true;
  }
}
