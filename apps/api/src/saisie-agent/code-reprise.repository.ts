import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ligne } from '../base/requetes.ts';

export type CodePose = { readonly condense: string; readonly dossierId: string; readonly par: string; readonly le: string; readonly expireLe: string };

@Injectable()
export class CodeRepriseRepository {
  /** Pose le code d’un dossier ; le précédent, s’il n’a pas servi, disparaît. */
  async poser(tx: EntityManager, { condense, dossierId, par, le, expireLe }: CodePose): Promise<void> {
    await tx.query('DELETE FROM code_reprise WHERE dossier_id = $1 AND utilise_le IS NULL', [dossierId]);
    await tx.query('INSERT INTO code_reprise (condense, dossier_id, cree_par, cree_le, expire_le) VALUES ($1,$2,$3,$4,$5)', [condense, dossierId, par, le, expireLe]);
  }

  /** Consomme un code une seule fois ; rend son dossier, ou nul s’il est inconnu, expiré ou déjà servi. */
  async consommer(tx: EntityManager, condense: string, le: string): Promise<string | null> {
    return (await ligne<{ dossierId: string }>(tx, 'UPDATE code_reprise SET utilise_le = $2 WHERE condense = $1 AND utilise_le IS NULL AND expire_le > $2 RETURNING dossier_id AS "dossierId"', [condense, le]))?.dossierId ?? null;
  }
}
