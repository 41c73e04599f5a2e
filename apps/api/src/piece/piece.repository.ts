import { Injectable } from '@nestjs/common';
import type { PieceDeposee } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type NouvellePiece = PieceDeposee & { readonly dossierId: string; readonly deposeePar: string };
export type PieceLue = { readonly id: string; readonly dossierId: string; readonly nom: string; readonly type: string; readonly taille: number };

@Injectable()
export class PieceRepository {
  constructor(private readonly base: DataSource) {}

  /** Les pièces présentes d’un dossier, dans l’ordre de dépôt. */
  duDossier(dossierId: string, base: Executeur = this.base): Promise<PieceDeposee[]> {
    return lignes(base, `SELECT id, code, nom, type, taille, sha256, antivirus AS "analyse", deposee_le AS "deposeeLe" FROM piece WHERE dossier_id = $1 AND retiree_le IS NULL ORDER BY deposee_le, id`, [dossierId]);
  }

  lire(id: string): Promise<PieceLue | null> {
    return ligne(this.base, `SELECT id, dossier_id AS "dossierId", nom, type, taille FROM piece WHERE id = $1 AND retiree_le IS NULL`, [id]);
  }

  /** Idempotent : la même pièce reçue deux fois n’est écrite qu’une fois. */
  async ajouter(tx: EntityManager, p: NouvellePiece): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO piece (id, dossier_id, code, nom, type, taille, sha256, antivirus, deposee_le, deposee_par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT (id) DO NOTHING RETURNING id',
      [p.id, p.dossierId, p.code, p.nom, p.type, p.taille, p.sha256, p.analyse, p.deposeeLe, p.deposeePar])) !== null;
  }

  async retirer(tx: EntityManager, dossierId: string, id: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE piece SET retiree_le = $3 WHERE id = $2 AND dossier_id = $1 AND retiree_le IS NULL RETURNING id', [dossierId, id, le])) !== null;
  }
}
