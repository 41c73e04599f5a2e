import { Injectable } from '@nestjs/common';
import type { MandatDeclare } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../../base/requetes.ts';

/** Les mandats qu’une personne a déclarés, et qui servent à détecter ses conflits d’intérêts. */
@Injectable()
export class MandatRepository {
  constructor(private readonly base: DataSource) {}

  siens(compteId: string): Promise<MandatDeclare[]> {
    return lignes(this.base, 'SELECT id, intitule, siren, commune, declare_le AS "declareLe" FROM mandat_personne WHERE compte_id = $1 AND fini_le IS NULL ORDER BY declare_le, id', [compteId]);
  }

  async declarer(tx: EntityManager, m: { readonly id: string; readonly compteId: string; readonly intitule: string; readonly siren: string | null; readonly commune: string | null; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO mandat_personne (id, compte_id, intitule, siren, commune, declare_par, declare_le) VALUES ($1,$2,$3,$4,$5,$2,$6)', [m.id, m.compteId, m.intitule, m.siren, m.commune, m.le]);
  }

  async finir(tx: EntityManager, compteId: string, id: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE mandat_personne SET fini_le = $3 WHERE id = $2 AND compte_id = $1 AND fini_le IS NULL RETURNING id', [compteId, id, le])) !== null;
  }
}
