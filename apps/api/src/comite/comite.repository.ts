import { Injectable } from '@nestjs/common';
import type { ComiteResume, MembreComite } from '@maillage/contrats';
import type { EtatComite, Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type ComiteLu = {
  readonly id: string; readonly tenueLe: Jour; readonly lieu: string; readonly version: number; readonly etat: EtatComite; readonly heure: string | null; readonly quorumFixe: number | null; readonly enveloppeCentimes: number | null;
  readonly convoqueeLe: string | null; readonly ouverteLe: string | null; readonly closeLe: string | null; readonly presidentId: string | null; readonly procesVerbalId: string | null;
};
export type Reglages = Pick<ComiteLu, 'heure' | 'quorumFixe' | 'enveloppeCentimes'>;
export type NouveauMembre = { readonly id: string; readonly compteId: string | null; readonly nom: string; readonly qualite: string };

const COLONNES = `s.id, s.tenue_le AS "tenueLe", s.lieu, coalesce(c.version, 1) AS version, coalesce(c.etat, 'PREPARATION') AS etat, c.heure, c.quorum AS "quorumFixe", c.enveloppe_centimes AS "enveloppeCentimes",
  c.convoquee_le AS "convoqueeLe", c.ouverte_le AS "ouverteLe", c.close_le AS "closeLe", c.president_id AS "presidentId", c.proces_verbal_id AS "procesVerbalId"`;
const SIEGE = 'EXISTS (SELECT FROM comite_membre m WHERE m.seance_id = s.id AND m.compte_id = $1)';

/** Les séances du comité : réglages, membres, présences. */
@Injectable()
export class ComiteRepository {
  constructor(private readonly base: DataSource) {}

  /** Toutes les séances, ou celles où cette personne siège ; `dossiers` ne compte pas encore ce qui lui est fermé. */
  liste(compteId: string, toutes: boolean): Promise<Omit<ComiteResume, 'dossiers'>[]> {
    return lignes(this.base, `SELECT s.id, s.tenue_le AS "tenueLe", s.lieu, c.heure, coalesce(c.etat, 'PREPARATION') AS etat FROM seance s LEFT JOIN comite c ON c.seance_id = s.id
      WHERE s.genre = 'comite' AND ($2 OR ${SIEGE}) ORDER BY s.tenue_le DESC LIMIT 200`, [compteId, toutes]);
  }

  /** La séance, si elle est ouverte à cette personne ; inconnue sinon. */
  pour(compteId: string, toutes: boolean, id: string, base: Executeur = this.base): Promise<(ComiteLu & { readonly siege: boolean }) | null> {
    return ligne(base, `SELECT ${COLONNES}, ${SIEGE} AS siege FROM seance s LEFT JOIN comite c ON c.seance_id = s.id WHERE s.id = $3 AND s.genre = 'comite' AND ($2 OR ${SIEGE})`, [compteId, toutes, id]);
  }

  /** Fait naître la préparation si besoin, et verrouille la séance : tout ce qui la change passe par ici, l’un après l’autre. */
  async verrouiller(tx: EntityManager, id: string): Promise<ComiteLu | null> {
    await tx.query(`INSERT INTO comite (seance_id) SELECT id FROM seance WHERE id = $1 AND genre = 'comite' ON CONFLICT DO NOTHING`, [id]);
    return ligne(tx, `SELECT ${COLONNES} FROM comite c JOIN seance s ON s.id = c.seance_id WHERE c.seance_id = $1 FOR UPDATE OF c`, [id]);
  }

  async regler(tx: EntityManager, id: string, r: Reglages): Promise<void> {
    await tx.query('UPDATE comite SET heure = $2, quorum = $3, enveloppe_centimes = $4 WHERE seance_id = $1', [id, r.heure, r.quorumFixe, r.enveloppeCentimes]);
  }

  async avancer(tx: EntityManager, id: string): Promise<number> {
    return (await ligne<{ version: number }>(tx, 'UPDATE comite SET version = version + 1 WHERE seance_id = $1 RETURNING version', [id]))!.version;
  }

  async convoquer(tx: EntityManager, id: string, le: string): Promise<void> {
    await tx.query('UPDATE comite SET convoquee_le = $2 WHERE seance_id = $1', [id, le]);
  }

  async ouvrir(tx: EntityManager, id: string, le: string): Promise<void> {
    await tx.query(`UPDATE comite SET etat = 'OUVERTE', ouverte_le = $2 WHERE seance_id = $1`, [id, le]);
  }

  async clore(tx: EntityManager, id: string, c: { readonly le: string; readonly presidentId: string; readonly procesVerbalId: string }): Promise<void> {
    await tx.query(`UPDATE comite SET etat = 'CLOSE', close_le = $2, president_id = $3, proces_verbal_id = $4 WHERE seance_id = $1`, [id, c.le, c.presidentId, c.procesVerbalId]);
  }

  membres(id: string, base: Executeur = this.base): Promise<MembreComite[]> {
    return lignes(base, 'SELECT id, compte_id AS "compteId", nom, qualite, present FROM comite_membre WHERE seance_id = $1 ORDER BY nom, id', [id]);
  }

  /** Remplace la liste ; qui y reste garde son identité et sa présence. */
  async remplacerMembres(tx: EntityManager, id: string, membres: readonly NouveauMembre[]): Promise<void> {
    await tx.query(`DELETE FROM comite_membre m WHERE m.seance_id = $1 AND NOT EXISTS (SELECT FROM jsonb_to_recordset($2) AS n("compteId" uuid, nom text) WHERE CASE WHEN m.compte_id IS NULL THEN n."compteId" IS NULL AND n.nom = m.nom ELSE n."compteId" = m.compte_id END)`, [id, JSON.stringify(membres)]);
    await tx.query(`INSERT INTO comite_membre (id, seance_id, compte_id, nom, qualite) SELECT n.id, $1, n."compteId", n.nom, n.qualite FROM jsonb_to_recordset($2) AS n(id uuid, "compteId" uuid, nom text, qualite text)
      WHERE n."compteId" IS NOT NULL OR NOT EXISTS (SELECT FROM comite_membre m WHERE m.seance_id = $1 AND m.compte_id IS NULL AND m.nom = n.nom) ON CONFLICT (seance_id, compte_id) DO UPDATE SET nom = excluded.nom, qualite = excluded.qualite`, [id, JSON.stringify(membres)]);
  }

  async noterPresence(tx: EntityManager, id: string, membreId: string, present: boolean): Promise<boolean> {
    return (await ligne(tx, 'UPDATE comite_membre SET present = $3 WHERE seance_id = $1 AND id = $2 RETURNING id', [id, membreId, present])) !== null;
  }

  /** Les comptes qui peuvent siéger. */
  comptes(base: Executeur = this.base): Promise<{ readonly id: string; readonly nom: string; readonly fonction: string; readonly courriel: string }[]> {
    return lignes(base, `SELECT id, prenom || ' ' || nom AS nom, coalesce(fonction, '') AS fonction, courriel FROM compte WHERE 'COMITE' = ANY(roles) AND ferme_le IS NULL AND verifie_le IS NOT NULL ORDER BY compte.nom, prenom`);
  }
}
