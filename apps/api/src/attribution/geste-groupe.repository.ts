import { Injectable } from '@nestjs/common';
import type { CodeGesteGroupe, GesteGroupe } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type EnteteGeste = { readonly geste: CodeGesteGroupe; readonly cible: string | null; readonly par: string; readonly finiLe: string | null };

@Injectable()
export class GesteGroupeRepository {
  constructor(private readonly base: DataSource) {}

  async creer(tx: EntityManager, g: { readonly id: string; readonly geste: CodeGesteGroupe; readonly cible: string | null; readonly par: string; readonly le: string }, dossiers: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO geste_groupe (id, geste, cible, par, cree_le) VALUES ($1,$2,$3,$4,$5)', [g.id, g.geste, g.cible, g.par, g.le]);
    await tx.query('INSERT INTO geste_groupe_ligne (geste_id, rang, dossier_id) SELECT $1, u.rang, u.id FROM unnest($2::uuid[]) WITH ORDINALITY AS u(id, rang)', [g.id, dossiers]);
  }

  /** Ceux de ces dossiers que la personne ne voit pas : ils n’existent pas pour elle. */
  async invisibles(tx: EntityManager, dossiers: readonly string[], { departements, exclus }: Perimetre): Promise<number> {
    return dossiers.length - ((await ligne<{ nombre: number }>(tx, `SELECT count(*)::int AS nombre FROM dossier d WHERE d.id = ANY($3::uuid[]) AND d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')}`, [departements, exclus, dossiers]))?.nombre ?? 0);
  }

  entete(id: string): Promise<EnteteGeste | null> {
    return ligne(this.base, 'SELECT geste, cible, par, fini_le AS "finiLe" FROM geste_groupe WHERE id = $1', [id]);
  }

  /** La ligne suivante, verrouillée ; nulle s’il n’en reste pas de libre. */
  prendre(tx: EntityManager, gesteId: string): Promise<{ readonly rang: number; readonly dossierId: string } | null> {
    return ligne(tx, `SELECT rang, dossier_id AS "dossierId" FROM geste_groupe_ligne WHERE geste_id = $1 AND etat = 'ATTENTE' ORDER BY rang LIMIT 1 FOR UPDATE SKIP LOCKED`, [gesteId]);
  }

  async clore(tx: EntityManager, gesteId: string, rang: number, etat: 'FAIT' | 'REFUSE', message: string, le: string): Promise<void> {
    await tx.query('UPDATE geste_groupe_ligne SET etat = $3, message = $4, fait_le = $5 WHERE geste_id = $1 AND rang = $2', [gesteId, rang, etat, message, le]);
  }

  /** Ferme le geste quand sa dernière ligne l’est. */
  async finir(gesteId: string, le: string): Promise<void> {
    await this.base.query(`UPDATE geste_groupe SET fini_le = $2 WHERE id = $1 AND fini_le IS NULL AND NOT EXISTS (SELECT FROM geste_groupe_ligne WHERE geste_id = $1 AND etat = 'ATTENTE')`, [gesteId, le]);
  }

  lire(id: string, par: string): Promise<GesteGroupe | null> {
    return ligne(this.base, `SELECT g.id, g.geste, g.fini_le AS "finiLe", count(*)::int AS total, count(*) FILTER (WHERE l.etat = 'FAIT')::int AS faits,
      jsonb_agg(jsonb_build_object('dossierId', d.id, 'numero', d.numero, 'etat', l.etat, 'message', l.message) ORDER BY l.rang) AS lignes
      FROM geste_groupe g JOIN geste_groupe_ligne l ON l.geste_id = g.id JOIN dossier d ON d.id = l.dossier_id WHERE g.id = $1 AND g.par = $2 GROUP BY g.id`, [id, par]);
  }
}
