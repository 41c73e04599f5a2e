import { Injectable } from '@nestjs/common';
import type { MessageLu } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { lignes } from '../base/requetes.ts';

export type Cote = MessageLu['cote'];

@Injectable()
export class MessageRepository {
  constructor(private readonly base: DataSource) {}

  /** Le fil d’un dossier, du plus ancien au plus récent. */
  fil(dossierId: string, compteId: string): Promise<MessageLu[]> {
    return lignes(this.base, `SELECT m.id, m.cote, c.prenom || ' ' || c.nom AS auteur, m.auteur_id = $2 AS mien, m.texte, m.cree_le AS le, m.lu_le AS "luLe"
      FROM message m JOIN compte c ON c.id = m.auteur_id WHERE m.dossier_id = $1 ORDER BY m.id DESC LIMIT 500`, [dossierId, compteId]).then((fil) => (fil as MessageLu[]).reverse());
  }

  async ajouter(tx: EntityManager, m: { readonly id: string; readonly dossierId: string; readonly auteurId: string; readonly cote: Cote; readonly texte: string; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO message (id, dossier_id, auteur_id, cote, texte, cree_le) VALUES ($1,$2,$3,$4,$5,$6)', [m.id, m.dossierId, m.auteurId, m.cote, m.texte, m.le]);
  }

  /** Les messages venus de l’autre côté sont lus, par la première personne qui les ouvre. */
  async lire(dossierId: string, parCote: Cote, compteId: string, le: string): Promise<void> {
    await this.base.query('UPDATE message SET lu_le = $4, lu_par = $3 WHERE dossier_id = $1 AND cote <> $2 AND lu_le IS NULL', [dossierId, parCote, compteId, le]);
  }
}
