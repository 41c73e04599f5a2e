import { Injectable } from '@nestjs/common';
import type { Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../../base/requetes.ts';

export type DecisionLue = {
  readonly id: string; readonly dossierId: string; readonly sens: 'accord' | 'refus' | 'ajournement'; readonly montantCentimes: number | null; readonly conditions: string; readonly motifs: readonly string[];
  readonly numero: string; readonly le: Jour; readonly executoireLe: Jour | null; readonly saisiePar: string; readonly saisieLe: string;
};
export type NouvelleDecision = DecisionLue & { readonly seanceId: string };

@Injectable()
export class DecisionRepository {
  constructor(private readonly base: DataSource) {}

  /** La dernière décision d’un dossier. */
  courante(dossierId: string, base: Executeur = this.base): Promise<DecisionLue | null> {
    return ligne(base, `SELECT id, dossier_id AS "dossierId", sens, montant_centimes AS "montantCentimes", conditions, motifs, deliberation_numero AS numero, deliberation_le AS le, executoire_le AS "executoireLe", saisie_par AS "saisiePar", saisie_le AS "saisieLe"
      FROM decision WHERE dossier_id = $1 ORDER BY saisie_le DESC, id DESC LIMIT 1`, [dossierId]);
  }

  async ajouter(tx: EntityManager, d: NouvelleDecision): Promise<void> {
    await tx.query(`INSERT INTO decision (id, dossier_id, seance_id, sens, montant_centimes, conditions, motifs, deliberation_numero, deliberation_le, executoire_le, saisie_par, saisie_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`,
      [d.id, d.dossierId, d.seanceId, d.sens, d.montantCentimes, d.conditions, JSON.stringify(d.motifs), d.numero, d.le, d.executoireLe, d.saisiePar, d.saisieLe]);
  }

  /** Pose la date exécutoire une seule fois. */
  async rendreExecutoire(tx: EntityManager, id: string, le: Jour): Promise<boolean> {
    return (await ligne(tx, 'UPDATE decision SET executoire_le = $2 WHERE id = $1 AND executoire_le IS NULL RETURNING id', [id, le])) !== null;
  }

  /** Un vote nouveau, ou une instruction reprise, efface la notification précédente de l’affichage. */
  async effacerNotification(tx: EntityManager, dossierId: string): Promise<void> {
    await tx.query('UPDATE dossier SET notifie_le = NULL WHERE id = $1', [dossierId]);
  }

  async poserNotification(tx: EntityManager, dossierId: string, le: string): Promise<void> {
    await tx.query('UPDATE dossier SET notifie_le = $2 WHERE id = $1', [dossierId, le]);
  }
}
