import { Injectable } from '@nestjs/common';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { lignes } from '../../base/requetes.ts';

export type VersementPaye = { readonly subventionId: string; readonly le: Jour; readonly type: 'AVANCE' | 'ACOMPTE' | 'SOLDE'; readonly mandat: string | null; readonly montantCentimes: number };

@Injectable()
export class VersementsRepository {
  constructor(private readonly base: DataSource) {}

  /** Les versements payés de ces subventions, du premier au dernier. */
  payes(subventions: readonly string[]): Promise<VersementPaye[]> {
    return lignes(this.base, `SELECT subvention_id AS "subventionId", payee_le AS le, type, exercice || '-' || mandat_numero AS mandat, montant_centimes AS "montantCentimes"
      FROM demande_paiement WHERE subvention_id = ANY($1) AND payee_le IS NOT NULL AND montant_centimes > 0 ORDER BY payee_le, id`, [subventions]);
  }
}
