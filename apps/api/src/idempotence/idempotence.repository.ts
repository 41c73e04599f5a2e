import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';

/** `Idempotency-Key` : la reprise d’une même demande rend la première réponse, sans rien refaire. */
@Injectable()
export class IdempotenceRepository {
  constructor(private readonly horloge: Horloge) {}

  /** La réponse déjà donnée à cette demande, ou nul ; 400 sans clé lisible. */
  async dejaFait<T extends object>(base: Executeur, compteId: string, operation: string, cle: string | undefined): Promise<T | null> {
    if (!cle || !/^[\w-]{8,100}$/.test(cle)) throw new Refus(400, 'Cette action demande un en-tête Idempotency-Key de 8 à 100 caractères.');
    return (await ligne<{ reponse: T }>(base, 'SELECT reponse FROM idempotence WHERE compte_id = $1 AND operation = $2 AND cle = $3', [compteId, operation, cle]))?.reponse ?? null;
  }

  /** Joue `action` une fois par (compte, opération, clé), dans sa transaction. Sans clé : 400. */
  async unefois<T extends object>(tx: EntityManager, compteId: string, operation: string, cle: string | undefined, action: () => Promise<T>): Promise<T> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${compteId}|${operation}|${cle}`]);
    const deja = await this.dejaFait<T>(tx, compteId, operation, cle);
    if (deja) return deja;
    const reponse = await action();
    await tx.query('INSERT INTO idempotence (compte_id, operation, cle, reponse, cree_le) VALUES ($1,$2,$3,$4,$5)', [compteId, operation, cle, JSON.stringify(reponse), this.horloge.maintenant()]);
    return reponse;
  }
}
