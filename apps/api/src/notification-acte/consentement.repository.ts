import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';

/** Le consentement d’une personne à recevoir ses décisions en ligne (R. 112-18 CRPA) : daté, gardé, retirable. */
@Injectable()
export class ConsentementRepository {
  constructor(private readonly base: DataSource) {}

  /** Depuis quand il tient ; nul s’il n’a pas été donné, ou s’il a été retiré. */
  async depuis(compteId: string, base: Executeur = this.base): Promise<string | null> {
    return (await ligne<{ le: string }>(base, 'SELECT donne_le AS le FROM consentement_notification WHERE compte_id = $1 AND retire_le IS NULL', [compteId]))?.le ?? null;
  }

  /** Faux s’il était déjà donné. */
  async donner(tx: EntityManager, compteId: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO consentement_notification (compte_id, donne_le) VALUES ($1,$2) ON CONFLICT (compte_id) WHERE retire_le IS NULL DO NOTHING RETURNING id', [compteId, le])) !== null;
  }

  /** Faux s’il n’y en avait pas. */
  async retirer(tx: EntityManager, compteId: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE consentement_notification SET retire_le = $2 WHERE compte_id = $1 AND retire_le IS NULL RETURNING id', [compteId, le])) !== null;
  }
}
