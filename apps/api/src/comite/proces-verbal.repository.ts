import { Injectable } from '@nestjs/common';
import type { DonneesProcesVerbal } from '@maillage/pdf';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne } from '../base/requetes.ts';

/** Le procès-verbal d’une séance : un acte comme les autres, réimprimable à l’octet, qui n’est d’aucun dossier. */
@Injectable()
export class ProcesVerbalRepository {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, a: { readonly id: string; readonly seanceId: string; readonly numero: string; readonly donnees: DonneesProcesVerbal; readonly le: string }): Promise<void> {
    await tx.query(`INSERT INTO acte (id, seance_id, nature, etat, numero, gabarit, donnees, cree_le, signe_le) VALUES ($1,$2,'proces-verbal','SIGNE',$3,$4,$5,$6,$6)`, [a.id, a.seanceId, a.numero, a.donnees.gabarit, JSON.stringify(a.donnees), a.le]);
  }

  /** L’original signé, ses octets compris ; nul tant qu’il n’est pas revenu. */
  original(id: string): Promise<{ readonly numero: string; readonly octets: Buffer } | null> {
    return ligne(this.base, 'SELECT a.numero, o.octets FROM original o JOIN acte a ON a.id = o.acte_id WHERE a.id = $1 AND a.seance_id IS NOT NULL', [id]);
  }

  /** Quand et sous quelle empreinte l’original a été archivé. */
  scelle(id: string): Promise<{ readonly sha256: string; readonly recuLe: string } | null> {
    return ligne(this.base, 'SELECT sha256, recu_le AS "recuLe" FROM original WHERE acte_id = $1', [id]);
  }

  octets(id: string): Promise<{ readonly numero: string; readonly pdf: Buffer | null } | null> {
    return ligne(this.base, 'SELECT numero, pdf FROM acte WHERE id = $1 AND seance_id IS NOT NULL', [id]);
  }
}
