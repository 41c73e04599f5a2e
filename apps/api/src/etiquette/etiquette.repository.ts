import { Injectable } from '@nestjs/common';
import type { Etiquette } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

const COLONNES = 'e.id, e.nom, e.retiree_le IS NOT NULL AS retiree';

/** Les étiquettes de la Région, et les dossiers qui les portent. */
@Injectable()
export class EtiquetteRepository {
  constructor(private readonly base: DataSource) {}

  toutes(): Promise<Etiquette[]> {
    return lignes(this.base, `SELECT ${COLONNES} FROM etiquette e ORDER BY e.retiree_le IS NOT NULL, e.nom`);
  }

  duDossier(dossierId: string): Promise<Etiquette[]> {
    return lignes(this.base, `SELECT ${COLONNES} FROM dossier_etiquette de JOIN etiquette e ON e.id = de.etiquette_id WHERE de.dossier_id = $1 ORDER BY e.nom`, [dossierId]);
  }

  lire(id: string, base: Executeur): Promise<Etiquette | null> {
    return ligne(base, `SELECT ${COLONNES} FROM etiquette e WHERE e.id = $1`, [id]);
  }

  /** Faux si une étiquette en usage porte déjà ce nom, accents et casse mis à part. */
  async creer(tx: EntityManager, e: { readonly id: string; readonly nom: string; readonly par: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO etiquette (id, nom, creee_par, creee_le) VALUES ($1,$2,$3,$4) ON CONFLICT (sans_accents(nom)) WHERE retiree_le IS NULL DO NOTHING RETURNING id', [e.id, e.nom, e.par, e.le])) !== null;
  }

  async retirer(tx: EntityManager, id: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE etiquette SET retiree_le = $2 WHERE id = $1 AND retiree_le IS NULL RETURNING id', [id, le])) !== null;
  }

  /** Faux si le dossier la porte déjà, ou si elle est retirée. */
  async poser(tx: EntityManager, dossierId: string, etiquetteId: string): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO dossier_etiquette (dossier_id, etiquette_id) SELECT $1, id FROM etiquette WHERE id = $2 AND retiree_le IS NULL ON CONFLICT DO NOTHING RETURNING dossier_id', [dossierId, etiquetteId])) !== null;
  }

  async oter(tx: EntityManager, dossierId: string, etiquetteId: string): Promise<boolean> {
    return (await ligne(tx, 'DELETE FROM dossier_etiquette WHERE dossier_id = $1 AND etiquette_id = $2 RETURNING dossier_id', [dossierId, etiquetteId])) !== null;
  }
}
