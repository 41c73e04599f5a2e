import { Injectable } from '@nestjs/common';
import type { NoteService } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';

/** Les notes internes d’un dossier : aucune lecture du porteur, du comité ou d’un expert ne passe par ici. */
@Injectable()
export class NoteRepository {
  constructor(private readonly base: DataSource) {}

  /** Les plus récentes d’abord. */
  duDossier(dossierId: string, compteId: string): Promise<NoteService[]> {
    return lignes(this.base, `SELECT n.id, c.prenom || ' ' || c.nom AS auteur, n.auteur_id = $2 AS mienne, n.texte, n.ecrite_le AS le FROM note_service n JOIN compte c ON c.id = n.auteur_id WHERE n.dossier_id = $1 ORDER BY n.ecrite_le DESC, n.id DESC LIMIT 200`, [dossierId, compteId]);
  }

  async ajouter(tx: EntityManager, n: { readonly id: string; readonly dossierId: string; readonly auteurId: string; readonly texte: string; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO note_service (id, dossier_id, auteur_id, texte, ecrite_le) VALUES ($1,$2,$3,$4,$5)', [n.id, n.dossierId, n.auteurId, n.texte, n.le]);
  }

  /** Efface une note de cette personne ; faux si elle n’en a pas de telle sur ce dossier. */
  async effacer(tx: EntityManager, id: string, dossierId: string, auteurId: string): Promise<boolean> {
    return (await ligne(tx, 'DELETE FROM note_service WHERE id = $1 AND dossier_id = $2 AND auteur_id = $3 RETURNING id', [id, dossierId, auteurId])) !== null;
  }
}
