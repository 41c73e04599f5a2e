import { Injectable } from '@nestjs/common';
import type { GesteLot, Lot } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type LigneLot = { readonly rang: number; readonly dossierId: string; readonly acteId: string | null; readonly sha256: string | null; readonly chiffresConfirmes: boolean };

@Injectable()
export class LotRepository {
  constructor(private readonly base: DataSource) {}

  async creer(tx: EntityManager, lot: { readonly id: string; readonly geste: GesteLot; readonly par: string; readonly creeLe: string }, choisies: readonly Omit<LigneLot, 'rang'>[]): Promise<void> {
    await tx.query('INSERT INTO lot (id, geste, par, cree_le) VALUES ($1,$2,$3,$4)', [lot.id, lot.geste, lot.par, lot.creeLe]);
    await tx.query(`INSERT INTO lot_ligne (lot_id, rang, dossier_id, acte_id, sha256, chiffres_confirmes) SELECT $1, u.rang, u.dossier::uuid, u.acte::uuid, u.sha256, u.confirmes FROM unnest($2::text[], $3::text[], $4::text[], $5::boolean[]) WITH ORDINALITY AS u(dossier, acte, sha256, confirmes, rang)`,
      [lot.id, choisies.map(({ dossierId }) => dossierId), choisies.map(({ acteId }) => acteId), choisies.map(({ sha256 }) => sha256), choisies.map(({ chiffresConfirmes }) => chiffresConfirmes)]);
  }

  /** Les numéros des lettres de la liste que cette personne n’a pas ouvertes dans ces octets-là, ou qui ne sont pas du dossier dit. */
  async nonLues(base: Executeur, compteId: string, choisies: readonly Omit<LigneLot, 'rang'>[]): Promise<number> {
    const lues = await ligne<{ nombre: number }>(base, `SELECT count(*)::int AS nombre FROM unnest($2::text[], $3::text[], $4::text[]) AS u(dossier, acte, sha256)
      JOIN lecture_acte l ON l.acte_id::text = u.acte AND l.compte_id = $1 AND l.sha256 = u.sha256 JOIN acte a ON a.id = l.acte_id AND a.dossier_id::text = u.dossier AND a.sha256 = u.sha256`,
    [compteId, choisies.map(({ dossierId }) => dossierId), choisies.map(({ acteId }) => acteId), choisies.map(({ sha256 }) => sha256)]);
    return choisies.length - lues!.nombre;
  }

  /** Combien de ces lettres impriment un chiffre saisi que la personne ne confirme pas. */
  async nonConfirmees(base: Executeur, choisies: readonly Omit<LigneLot, 'rang'>[]): Promise<number> {
    const actes = choisies.filter(({ chiffresConfirmes }) => !chiffresConfirmes).map(({ acteId }) => acteId);
    return (await ligne<{ nombre: number }>(base, 'SELECT count(DISTINCT acte_id)::int AS nombre FROM chiffre_saisi WHERE acte_id::text = ANY($1::text[]) AND confirme_le IS NULL', [actes]))!.nombre;
  }

  /** La ligne suivante, verrouillée ; nulle s’il n’en reste pas de libre. */
  prendre(tx: EntityManager, lotId: string): Promise<LigneLot | null> {
    return ligne(tx, `SELECT rang, dossier_id AS "dossierId", acte_id AS "acteId", sha256, chiffres_confirmes AS "chiffresConfirmes" FROM lot_ligne WHERE lot_id = $1 AND etat = 'ATTENTE' ORDER BY rang LIMIT 1 FOR UPDATE SKIP LOCKED`, [lotId]);
  }

  async clore(tx: EntityManager, lotId: string, rang: number, c: { readonly etat: 'FAIT' | 'REFUSE'; readonly message: string | null; readonly acteId: string | null; readonly le: string }): Promise<void> {
    await tx.query('UPDATE lot_ligne SET etat = $3, message = $4, acte_id = coalesce($5, acte_id), fait_le = $6 WHERE lot_id = $1 AND rang = $2', [lotId, rang, c.etat, c.message, c.acteId, c.le]);
  }

  /** Ferme le lot quand sa dernière ligne l’est. */
  async finir(lotId: string, le: string): Promise<void> {
    await this.base.query(`UPDATE lot SET fini_le = $2 WHERE id = $1 AND fini_le IS NULL AND NOT EXISTS (SELECT 1 FROM lot_ligne WHERE lot_id = $1 AND etat = 'ATTENTE')`, [lotId, le]);
  }

  entete(id: string): Promise<{ readonly geste: GesteLot; readonly par: string; readonly finiLe: string | null } | null> {
    return ligne(this.base, 'SELECT geste, par, fini_le AS "finiLe" FROM lot WHERE id = $1', [id]);
  }

  /** L’avancement d’un lot, pour qui l’a lancé. */
  async lire(id: string, par: string): Promise<Lot | null> {
    return ligne(this.base, `SELECT l.id, l.geste, l.cree_le AS "creeLe", l.fini_le AS "finiLe", count(x.rang)::int AS total, count(*) FILTER (WHERE x.etat = 'FAIT')::int AS faits,
      coalesce(jsonb_agg(jsonb_build_object('dossierId', d.id, 'numero', d.numero, 'message', x.message) ORDER BY x.rang) FILTER (WHERE x.etat = 'REFUSE'), '[]') AS refuses
      FROM lot l JOIN lot_ligne x ON x.lot_id = l.id JOIN dossier d ON d.id = x.dossier_id WHERE l.id = $1 AND l.par = $2 GROUP BY l.id`, [id, par]);
  }

  async enCours(par: string): Promise<string | null> {
    return (await lignes<{ id: string }>(this.base, 'SELECT id FROM lot WHERE par = $1 AND fini_le IS NULL ORDER BY cree_le DESC LIMIT 1', [par]))[0]?.id ?? null;
  }
}
