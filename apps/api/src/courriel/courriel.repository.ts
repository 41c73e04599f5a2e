import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';

export type CourrielAEnvoyer = { readonly id: string; readonly messageId: string; readonly a: string; readonly objet: string; readonly texte: string; readonly html: string; readonly acteId: string | null };
export type CourrielEnvoye = { readonly id: string; readonly messageId: string; readonly a: string; readonly objet: string; readonly texte: string; readonly html: string; readonly envoyeLe: string };

@Injectable()
export class CourrielRepository {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, c: CourrielAEnvoyer & { readonly dossierId: string | null; readonly creeLe: string }): Promise<void> {
    await tx.query('INSERT INTO courriel (id, message_id, a, objet, texte, html, acte_id, dossier_id, cree_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)', [c.id, c.messageId, c.a, c.objet, c.texte, c.html, c.acteId, c.dossierId, c.creeLe]);
  }

  /** Le courriel encore à envoyer, verrouillé ; nul s’il est parti ou si un autre travailleur s’en charge. */
  aEnvoyer(tx: EntityManager, id: string): Promise<(CourrielAEnvoyer & { readonly pdf: Buffer | null; readonly acteNumero: string | null }) | null> {
    return ligne(tx, `SELECT c.id, c.message_id AS "messageId", c.a, c.objet, c.texte, c.html, c.acte_id AS "acteId", a.pdf, a.numero AS "acteNumero"
      FROM courriel c LEFT JOIN acte a ON a.id = c.acte_id WHERE c.id = $1 AND c.envoye_le IS NULL AND c.refuse_le IS NULL FOR UPDATE OF c SKIP LOCKED`, [id]);
  }

  async marquerEnvoye(tx: EntityManager, id: string, le: string): Promise<void> {
    await tx.query('UPDATE courriel SET envoye_le = $2 WHERE id = $1', [id, le]);
  }

  /** Le serveur de la personne refuse définitivement : le courriel ne repart plus, quelqu’un doit la joindre autrement. */
  async marquerRefuse(tx: EntityManager, id: string, le: string, refus: string): Promise<void> {
    await tx.query('UPDATE courriel SET refuse_le = $2, refus = $3 WHERE id = $1', [id, le, refus]);
  }

  /** Les courriels qui attendaient cet acte. */
  async enAttenteDe(tx: EntityManager, acteId: string): Promise<string[]> {
    return (await lignes<{ id: string }>(tx, 'SELECT id FROM courriel WHERE acte_id = $1 AND envoye_le IS NULL', [acteId])).map(({ id }) => id);
  }

  envoyes(limite = 200): Promise<CourrielEnvoye[]> {
    return lignes(this.base, 'SELECT id, message_id AS "messageId", a, objet, texte, html, envoye_le AS "envoyeLe" FROM courriel WHERE envoye_le IS NOT NULL ORDER BY envoye_le DESC, id DESC LIMIT $1', [limite]);
  }
}
