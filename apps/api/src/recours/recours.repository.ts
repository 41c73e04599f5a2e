import { Injectable } from '@nestjs/common';
import type { Contentieux, NoteRecours } from '@maillage/contrats';
import type { Jour, SensReponse } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type NouveauRecours = { readonly id: string; readonly dossierId: string; readonly acteId: string; readonly canal: 'portail' | 'courrier'; readonly recuLe: Jour; readonly texte: string; readonly formePar: string; readonly creeLe: string };
export type RecoursEcrit = NouveauRecours & { readonly accuseId: string | null; readonly sens: SensReponse | null; readonly motifs: string | null; readonly reponduPar: string | null; readonly reponseId: string | null };
export type Reponse = { readonly sens: SensReponse; readonly motifs: string; readonly par: string; readonly le: string; readonly reponseId: string };

const LU = `SELECT r.id, r.dossier_id AS "dossierId", r.acte_id AS "acteId", r.canal, r.recu_le AS "recuLe", r.texte, r.forme_par AS "formePar", r.cree_le AS "creeLe", r.accuse_id AS "accuseId", r.sens, r.motifs, r.repondu_par AS "reponduPar", r.reponse_id AS "reponseId" FROM recours r`;

@Injectable()
export class RecoursRepository {
  constructor(private readonly base: DataSource) {}

  /** Faux si un recours contre cette lettre attend déjà sa réponse. */
  async ajouter(tx: EntityManager, r: NouveauRecours): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO recours (id, dossier_id, acte_id, canal, recu_le, texte, forme_par, cree_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT (acte_id) WHERE sens IS NULL DO NOTHING RETURNING id', [r.id, r.dossierId, r.acteId, r.canal, r.recuLe, r.texte, r.formePar, r.creeLe])) !== null;
  }

  async poserAccuse(tx: EntityManager, id: string, accuseId: string): Promise<void> {
    await tx.query('UPDATE recours SET accuse_id = $2 WHERE id = $1', [id, accuseId]);
  }

  lire(id: string, base: Executeur = this.base): Promise<RecoursEcrit | null> {
    return ligne(base, `${LU} WHERE r.id = $1`, [id]);
  }

  duDossier(dossierId: string, base: Executeur = this.base): Promise<RecoursEcrit[]> {
    return lignes(base, `${LU} WHERE r.dossier_id = $1 ORDER BY r.recu_le, r.id`, [dossierId]);
  }

  /** Le recours auquel cette lettre répond. */
  deLaReponse(tx: EntityManager, acteId: string): Promise<RecoursEcrit | null> {
    return ligne(tx, `${LU} WHERE r.reponse_id = $1`, [acteId]);
  }

  /** Décide la réponse, une fois ; de nouveau si le visa de sa lettre a été refusé. Faux si une autre personne a déjà répondu. */
  async repondre(tx: EntityManager, id: string, r: Reponse): Promise<boolean> {
    return (await ligne(tx, `UPDATE recours SET sens = $2, motifs = $3, repondu_par = $4, repondu_le = $5, reponse_id = $6
      WHERE id = $1 AND (sens IS NULL OR EXISTS (SELECT FROM acte a WHERE a.id = recours.reponse_id AND a.refus IS NOT NULL)) RETURNING id`, [id, r.sens, r.motifs, r.par, r.le, r.reponseId])) !== null;
  }

  async noter(tx: EntityManager, n: { readonly recoursId: string; readonly auteurId: string; readonly texte: string; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO note_recours (recours_id, auteur_id, texte, ecrite_le) VALUES ($1,$2,$3,$4)', [n.recoursId, n.auteurId, n.texte, n.le]);
  }

  notes(recoursId: string): Promise<NoteRecours[]> {
    return lignes(this.base, `SELECT c.prenom || ' ' || c.nom AS par, n.ecrite_le AS le, n.texte FROM note_recours n JOIN compte c ON c.id = n.auteur_id WHERE n.recours_id = $1 ORDER BY n.id`, [recoursId]);
  }

  contentieux(dossierId: string): Promise<Contentieux[]> {
    return lignes(this.base, 'SELECT id, tribunal, numero, saisi_le AS "saisiLe", clos_le AS "closLe" FROM contentieux WHERE dossier_id = $1 ORDER BY saisi_le, id', [dossierId]);
  }

  async dossierDuContentieux(id: string): Promise<string | null> {
    return (await ligne<{ id: string }>(this.base, 'SELECT dossier_id AS id FROM contentieux WHERE id = $1', [id]))?.id ?? null;
  }

  /** Faux si ce numéro est déjà au dossier. */
  async ouvrirContentieux(tx: EntityManager, c: { readonly id: string; readonly dossierId: string; readonly tribunal: string; readonly numero: string; readonly saisiLe: Jour; readonly par: string; readonly creeLe: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO contentieux (id, dossier_id, tribunal, numero, saisi_le, saisi_par, cree_le) VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (dossier_id, numero) DO NOTHING RETURNING id', [c.id, c.dossierId, c.tribunal, c.numero, c.saisiLe, c.par, c.creeLe])) !== null;
  }

  async cloreContentieux(tx: EntityManager, id: string, le: Jour): Promise<boolean> {
    return (await ligne(tx, 'UPDATE contentieux SET clos_le = $2 WHERE id = $1 AND clos_le IS NULL AND saisi_le <= $2 RETURNING id', [id, le])) !== null;
  }
}
