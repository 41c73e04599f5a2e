import { Injectable } from '@nestjs/common';
import type { Seance } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../../base/requetes.ts';

@Injectable()
export class SeanceRepository {
  constructor(private readonly base: DataSource) {}

  toutes(): Promise<Seance[]> {
    return lignes(this.base, 'SELECT id, genre, tenue_le AS "tenueLe", lieu FROM seance ORDER BY tenue_le DESC LIMIT 200');
  }

  lire(base: Executeur, id: string, genre: Seance['genre']): Promise<Seance | null> {
    return ligne(base, 'SELECT id, genre, tenue_le AS "tenueLe", lieu FROM seance WHERE id::text = $1 AND genre = $2', [id, genre]);
  }

  /** Les séances d’un dossier, la plus récente d’abord. */
  duDossier(dossierId: string, base: Executeur = this.base): Promise<Seance[]> {
    return lignes(base, 'SELECT s.id, s.genre, s.tenue_le AS "tenueLe", s.lieu FROM inscription i JOIN seance s ON s.id = i.seance_id WHERE i.dossier_id = $1 ORDER BY s.tenue_le DESC', [dossierId]);
  }

  /** La prochaine commission permanente après ce jour, si elle est au calendrier. */
  async prochaineCommission(apres: Jour, base: Executeur = this.base): Promise<Jour | null> {
    return (await ligne<{ le: Jour }>(base, `SELECT tenue_le AS le FROM seance WHERE genre = 'commission-permanente' AND tenue_le > $1 ORDER BY tenue_le LIMIT 1`, [apres]))?.le ?? null;
  }

  /** Faux si cette séance est déjà au calendrier. */
  async ajouter(tx: Executeur, s: Seance): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO seance (id, genre, tenue_le, lieu) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING RETURNING id', [s.id, s.genre, s.tenueLe, s.lieu])) !== null;
  }

  /** Vrai si ce dossier attend son passage dans un comité ouvert. */
  async enSeance(tx: EntityManager, dossierId: string): Promise<boolean> {
    return (await ligne(tx, `SELECT FROM comite_passage p JOIN comite c USING (seance_id) WHERE p.dossier_id = $1 AND p.avis IS NULL AND c.etat = 'OUVERTE'`, [dossierId])) !== null;
  }

  async inscrire(tx: EntityManager, seanceId: string, dossierId: string): Promise<void> {
    await tx.query('INSERT INTO inscription VALUES ($1,$2) ON CONFLICT DO NOTHING', [seanceId, dossierId]);
  }
}
