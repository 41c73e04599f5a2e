import { Injectable } from '@nestjs/common';
import type { PieceDeposee } from '@maillage/contrats';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

const OUVERTE = `FROM demande_paiement p JOIN subvention s ON s.id = p.subvention_id WHERE s.dossier_id = $1 AND p.etat IN ('BROUILLON', 'A_COMPLETER')`;

/** Les pièces d’une demande de paiement : envoyées comme celles du dossier, rattachées à la seule demande ouverte. */
@Injectable()
export class PiecesPaiementRepository {
  /** Le type de la demande ouverte de ce dossier, ou nul : sans elle, aucune pièce de versement n’entre. */
  async typeOuvert(base: Executeur, dossierId: string): Promise<'AVANCE' | 'ACOMPTE' | 'SOLDE' | null> {
    return (await ligne<{ type: 'AVANCE' | 'ACOMPTE' | 'SOLDE' }>(base, `SELECT p.type ${OUVERTE}`, [dossierId]))?.type ?? null;
  }

  /** Verrouille la demande ouverte contre un dépôt simultané ; son identifiant, ou nul. */
  async verrouillerOuverte(tx: EntityManager, dossierId: string): Promise<string | null> {
    return (await ligne<{ id: string }>(tx, `SELECT p.id ${OUVERTE} FOR SHARE OF p`, [dossierId]))?.id ?? null;
  }

  async rattacher(tx: EntityManager, pieceId: string, demandeId: string): Promise<void> {
    await tx.query('INSERT INTO piece_paiement (piece_id, demande_id) VALUES ($1,$2) ON CONFLICT DO NOTHING', [pieceId, demandeId]);
  }

  deLaDemande(base: Executeur, demandeId: string): Promise<PieceDeposee[]> {
    return lignes(base, 'SELECT i.id, i.code, i.nom, i.type, i.taille, i.sha256, i.antivirus AS "analyse", i.deposee_le AS "deposeeLe" FROM piece_paiement l JOIN piece i ON i.id = l.piece_id WHERE l.demande_id = $1 AND i.retiree_le IS NULL ORDER BY i.code, i.deposee_le, i.id', [demandeId]);
  }

  /** Détache une pièce de la demande ouverte : ses lignes la perdent aussi. Faux si elle n’en est pas. */
  async detacher(tx: EntityManager, demandeId: string, pieceId: string): Promise<boolean> {
    if (!await ligne(tx, 'DELETE FROM piece_paiement WHERE piece_id = $2 AND demande_id = $1 RETURNING piece_id', [demandeId, pieceId])) return false;
    await tx.query('UPDATE depense_paiement SET piece_id = NULL WHERE demande_id = $1 AND piece_id = $2', [demandeId, pieceId]);
    return true;
  }
}
