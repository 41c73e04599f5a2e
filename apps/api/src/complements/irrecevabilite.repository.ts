import { Injectable } from '@nestjs/common';
import type { IrrecevabiliteDto } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';

export type IrrecevabiliteLue = { readonly code: IrrecevabiliteDto['code']; readonly motif: string; readonly par: string; readonly le: string };

@Injectable()
export class IrrecevabiliteRepository {
  constructor(private readonly base: DataSource) {}

  duDossier(dossierId: string, base: Executeur = this.base): Promise<IrrecevabiliteLue | null> {
    return ligne(base, 'SELECT code, motif, prononcee_par AS par, prononcee_le AS le FROM irrecevabilite WHERE dossier_id = $1', [dossierId]);
  }

  /** La dernière en date : un dossier rouvert peut redevenir irrecevable, le journal garde la première. */
  async prononcer(tx: EntityManager, dossierId: string, i: IrrecevabiliteLue): Promise<void> {
    await tx.query(`INSERT INTO irrecevabilite (dossier_id, code, motif, prononcee_par, prononcee_le) VALUES ($1,$2,$3,$4,$5)
      ON CONFLICT (dossier_id) DO UPDATE SET code = excluded.code, motif = excluded.motif, prononcee_par = excluded.prononcee_par, prononcee_le = excluded.prononcee_le`, [dossierId, i.code, i.motif, i.par, i.le]);
  }
}
