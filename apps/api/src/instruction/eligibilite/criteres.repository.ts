import { Injectable } from '@nestjs/common';
import type { FaitsEtablis } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, lignes } from '../../base/requetes.ts';

export type FaitEtabli = { readonly code: string; readonly valeur: FaitsEtablis; readonly motif: string; readonly par: string; readonly le: string };
export type Preuve = { readonly code: string; readonly pieceId: string; readonly nom: string; readonly page: string | null; readonly remarque: string | null };

/** Ce qui étaie les critères d’un dossier : les faits établis par l’instruction, les pièces qui les prouvent. */
@Injectable()
export class CriteresRepository {
  constructor(private readonly base: DataSource) {}

  faits(dossierId: string, base: Executeur = this.base): Promise<FaitEtabli[]> {
    return lignes(base, 'SELECT code, valeur, motif, par, le FROM fait_etabli WHERE dossier_id = $1 ORDER BY code', [dossierId]);
  }

  async etablir(tx: EntityManager, dossierId: string, { code, valeur, motif, par, le }: FaitEtabli): Promise<void> {
    await tx.query('INSERT INTO fait_etabli VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (dossier_id, code) DO UPDATE SET valeur = excluded.valeur, motif = excluded.motif, par = excluded.par, le = excluded.le', [dossierId, code, JSON.stringify(valeur), motif, par, le]);
  }

  /** Faux s’il n’y en avait pas. */
  async oublier(tx: EntityManager, dossierId: string, code: string): Promise<boolean> {
    return (await lignes(tx, 'DELETE FROM fait_etabli WHERE dossier_id = $1 AND code = $2 RETURNING code', [dossierId, code])).length > 0;
  }

  preuves(dossierId: string, base: Executeur = this.base): Promise<Preuve[]> {
    return lignes(base, 'SELECT e.code, e.piece_id AS "pieceId", p.nom, e.page, e.remarque FROM preuve_critere e JOIN piece p ON p.id = e.piece_id WHERE e.dossier_id = $1 ORDER BY e.code, e.rang', [dossierId]);
  }

  /** Remplace les preuves d’un critère ; rend combien de pièces appartiennent bien au dossier, retirées exclues. */
  async citer(tx: EntityManager, dossierId: string, code: string, preuves: readonly Pick<Preuve, 'pieceId' | 'page' | 'remarque'>[]): Promise<number> {
    await tx.query('DELETE FROM preuve_critere WHERE dossier_id = $1 AND code = $2', [dossierId, code]);
    const posees = await lignes(tx, `INSERT INTO preuve_critere SELECT $1, $2, u.rang, p.id, u.page, u.remarque
      FROM jsonb_to_recordset($3::jsonb) AS u(rang int, "pieceId" text, page text, remarque text) JOIN piece p ON p.id::text = u."pieceId" AND p.dossier_id = $1 AND p.retiree_le IS NULL RETURNING rang`,
    [dossierId, code, JSON.stringify(preuves.map((une, rang) => ({ ...une, rang })))]);
    return posees.length;
  }
}
