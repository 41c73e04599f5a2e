import { Injectable } from '@nestjs/common';
import type { PieceDeposee } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignesPreparees } from '../base/requetes.ts';

export type NouvellePiece = PieceDeposee & { readonly dossierId: string; readonly deposeePar: string };
export type PieceLue = { readonly id: string; readonly dossierId: string; readonly nom: string; readonly type: string; readonly taille: number };

/** Le code des pièces jointes à un message : aucune pièce d’un règlement ne le porte. */
export const PIECE_DE_MESSAGE = 'message';

@Injectable()
export class PieceRepository {
  constructor(private readonly base: DataSource) {}

  /** Les pièces présentes d’un dossier, dans l’ordre de dépôt ; celles des messages sont à part. */
  duDossier(dossierId: string, base: Executeur = this.base): Promise<PieceDeposee[]> {
    return lignesPreparees(base, `SELECT id, code, nom, type, taille, sha256, antivirus AS "analyse", deposee_le AS "deposeeLe" FROM piece WHERE dossier_id = $1 AND retiree_le IS NULL AND code <> '${PIECE_DE_MESSAGE}' ORDER BY deposee_le, id`, [dossierId]);
  }

  lire(id: string): Promise<PieceLue | null> {
    return ligne(this.base, `SELECT id, dossier_id AS "dossierId", nom, type, taille FROM piece WHERE id = $1 AND retiree_le IS NULL`, [id]);
  }

  /** Idempotent : la même pièce reçue deux fois n’est écrite qu’une fois. */
  async ajouter(tx: EntityManager, p: NouvellePiece): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO piece (id, dossier_id, code, nom, type, taille, sha256, antivirus, deposee_le, deposee_par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT (id) DO NOTHING RETURNING id',
      [p.id, p.dossierId, p.code, p.nom, p.type, p.taille, p.sha256, p.analyse, p.deposeeLe, p.deposeePar])) !== null;
  }

  /** Vrai pour une pièce de message que son message n’a pas encore emportée. */
  async pasEncoreEnvoyee(tx: EntityManager, dossierId: string, id: string): Promise<boolean> {
    return (await ligne(tx, `SELECT id FROM piece WHERE id = $2 AND dossier_id = $1 AND code = '${PIECE_DE_MESSAGE}' AND message_id IS NULL FOR UPDATE`, [dossierId, id])) !== null;
  }

  async retirer(tx: EntityManager, dossierId: string, id: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE piece SET retiree_le = $3 WHERE id = $2 AND dossier_id = $1 AND retiree_le IS NULL RETURNING id', [dossierId, id, le])) !== null;
  }
}
