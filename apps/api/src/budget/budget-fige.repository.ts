import { Injectable } from '@nestjs/common';
import type { BudgetFige } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';

export type Fige = { readonly rang: number; readonly contenu: BudgetFige; readonly sha256: string; readonly le: string; readonly par: string };

/** Les budgets figés, un par proposition : rien ne les modifie. */
@Injectable()
export class BudgetFigeRepository {
  constructor(private readonly base: DataSource) {}

  /** Celui qui vaut : le dernier, tant que le dossier n’est pas revenu à l’instruction. */
  courant(dossierId: string, base: Executeur = this.base): Promise<Fige | null> {
    return ligne(base, `SELECT b.rang, b.contenu, b.sha256, b.fige_le AS le, b.fige_par AS par FROM budget_fige b JOIN dossier d ON d.id = b.dossier_id
      WHERE b.dossier_id = $1 AND d.etat NOT IN ('DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION') ORDER BY b.rang DESC LIMIT 1`, [dossierId]);
  }

  /** À appeler sous le verrou du dossier : le rang suit le précédent. */
  async ajouter(tx: EntityManager, dossierId: string, f: Omit<Fige, 'rang'>): Promise<void> {
    await tx.query('INSERT INTO budget_fige SELECT $1, coalesce(max(rang), 0) + 1, $2, $3, $4, $5 FROM budget_fige WHERE dossier_id = $1', [dossierId, JSON.stringify(f.contenu), f.sha256, f.le, f.par]);
  }
}
