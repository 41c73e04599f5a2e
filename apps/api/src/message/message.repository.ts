import { Injectable } from '@nestjs/common';
import type { MessageLu, PieceDeMessage } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { lignes } from '../base/requetes.ts';
import { PIECE_DE_MESSAGE } from '../piece/piece.repository.ts';

export type Cote = MessageLu['cote'];

@Injectable()
export class MessageRepository {
  constructor(private readonly base: DataSource) {}

  /** Le fil d’un dossier, du plus ancien au plus récent. */
  fil(dossierId: string, compteId: string): Promise<MessageLu[]> {
    return lignes(this.base, `SELECT m.id, m.cote, c.prenom || ' ' || c.nom AS auteur, m.auteur_id = $2 AS mien, m.texte, m.cree_le AS le, m.lu_le AS "luLe",
        coalesce((SELECT json_agg(json_build_object('id', p.id, 'nom', p.nom, 'taille', p.taille) ORDER BY p.nom) FROM piece p WHERE p.message_id = m.id AND p.retiree_le IS NULL), '[]') AS pieces
      FROM message m JOIN compte c ON c.id = m.auteur_id WHERE m.dossier_id = $1 ORDER BY m.cree_le DESC, m.id DESC LIMIT 500`, [dossierId, compteId]).then((fil) => (fil as MessageLu[]).reverse());
  }

  async ajouter(tx: EntityManager, m: { readonly id: string; readonly dossierId: string; readonly auteurId: string; readonly cote: Cote; readonly texte: string; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO message (id, dossier_id, auteur_id, cote, texte, cree_le) VALUES ($1,$2,$3,$4,$5,$6)', [m.id, m.dossierId, m.auteurId, m.cote, m.texte, m.le]);
  }

  /** Les pièces que cette personne a envoyées et que son prochain message emportera. */
  aJoindre(dossierId: string, compteId: string): Promise<PieceDeMessage[]> {
    return lignes(this.base, `SELECT id, nom, taille FROM piece WHERE dossier_id = $1 AND deposee_par = $2 AND code = '${PIECE_DE_MESSAGE}' AND message_id IS NULL AND retiree_le IS NULL ORDER BY deposee_le`, [dossierId, compteId]);
  }

  async joindre(tx: EntityManager, messageId: string, dossierId: string, compteId: string): Promise<void> {
    await tx.query(`UPDATE piece SET message_id = $1 WHERE dossier_id = $2 AND deposee_par = $3 AND code = '${PIECE_DE_MESSAGE}' AND message_id IS NULL AND retiree_le IS NULL`, [messageId, dossierId, compteId]);
  }

  /** Les messages venus de l’autre côté sont lus, par la première personne qui les ouvre. */
  async lire(dossierId: string, parCote: Cote, compteId: string, le: string): Promise<void> {
    await this.base.query('UPDATE message SET lu_le = $4, lu_par = $3 WHERE dossier_id = $1 AND cote <> $2 AND lu_le IS NULL', [dossierId, parCote, compteId, le]);
  }
}
