import { Injectable } from '@nestjs/common';
import type { PieceDeposee } from '@maillage/contrats';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

/** Le code de toute pièce jointe à une demande de changement. */
export const PIECE_DE_CHANGEMENT = 'changement-piece';
const OUVERT = `FROM changement h JOIN subvention s ON s.id = h.subvention_id WHERE s.dossier_id = $1 AND h.etat IN ('BROUILLON', 'A_COMPLETER')`;

/** Les pièces d’une demande de changement : envoyées comme celles du dossier, rattachées à la seule demande ouverte. */
@Injectable()
export class PiecesChangementRepository {
  async ouvert(base: Executeur, dossierId: string): Promise<boolean> {
    return (await ligne(base, `SELECT h.id ${OUVERT}`, [dossierId])) !== null;
  }

  /** Verrouille la demande ouverte contre un dépôt simultané ; son identifiant, ou nul. */
  async verrouillerOuvert(tx: EntityManager, dossierId: string): Promise<string | null> {
    return (await ligne<{ id: string }>(tx, `SELECT h.id ${OUVERT} FOR SHARE OF h`, [dossierId]))?.id ?? null;
  }

  async rattacher(tx: EntityManager, pieceId: string, changementId: string): Promise<void> {
    await tx.query('INSERT INTO piece_changement (piece_id, changement_id) VALUES ($1,$2) ON CONFLICT DO NOTHING', [pieceId, changementId]);
  }

  deLaDemande(base: Executeur, changementId: string): Promise<PieceDeposee[]> {
    return lignes(base, 'SELECT i.id, i.code, i.nom, i.type, i.taille, i.sha256, i.antivirus AS "analyse", i.deposee_le AS "deposeeLe" FROM piece_changement l JOIN piece i ON i.id = l.piece_id WHERE l.changement_id = $1 AND i.retiree_le IS NULL ORDER BY i.deposee_le, i.id', [changementId]);
  }

  /** Faux si la pièce n’est pas de cette demande. */
  async detacher(tx: EntityManager, changementId: string, pieceId: string): Promise<boolean> {
    return (await ligne(tx, 'DELETE FROM piece_changement WHERE piece_id = $2 AND changement_id = $1 RETURNING piece_id', [changementId, pieceId])) !== null;
  }
}
