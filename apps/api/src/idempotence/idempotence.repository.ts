import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { canonique } from '../journal/empreinte.ts';

/** Une demande qui ne doit se jouer qu’une fois : qui, quoi, sous quelle clé, avec quel contenu. */
export type Demande = { readonly compteId: string; readonly operation: string; readonly cle: string | undefined; readonly contenu: object };

/** `Idempotency-Key` : la reprise d’une même demande rend la première réponse, sans rien refaire. */
@Injectable()
export class IdempotenceRepository {
  constructor(private readonly horloge: Horloge) {}

  /** La réponse déjà donnée à cette demande, ou nul ; 400 sans clé lisible, 422 si la clé a servi à une autre demande. */
  async dejaFait<T extends object>(base: Executeur, { compteId, operation, cle, contenu }: Demande): Promise<T | null> {
    if (!cle || !/^[\w-]{8,100}$/.test(cle)) throw new Refus(400, 'Cette action demande un en-tête Idempotency-Key de 8 à 100 caractères.');
    const deja = await ligne<{ reponse: T; condense: string | null }>(base, 'SELECT reponse, condense FROM idempotence WHERE compte_id = $1 AND operation = $2 AND cle = $3', [compteId, operation, cle]);
    if (deja?.condense && deja.condense !== condenser(contenu)) throw new Refus(422, 'Cette clé a déjà servi à une demande différente. Rechargez la page, vérifiez, puis recommencez.');
    return deja?.reponse ?? null;
  }

  /** Joue `action` une fois par (compte, opération, clé), dans sa transaction. Sans clé : 400. */
  async unefois<T extends object>(tx: EntityManager, demande: Demande, action: () => Promise<T>): Promise<T> {
    const { compteId, operation, cle, contenu } = demande;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${compteId}|${operation}|${cle}`]);
    const deja = await this.dejaFait<T>(tx, demande);
    if (deja) return deja;
    const reponse = await action();
    await tx.query('INSERT INTO idempotence (compte_id, operation, cle, condense, reponse, cree_le) VALUES ($1,$2,$3,$4,$5,$6)', [compteId, operation, cle, condenser(contenu), JSON.stringify(reponse), this.horloge.maintenant()]);
    return reponse;
  }
}

const condenser = (contenu: object): string => createHash('sha256').update(canonique(contenu)).digest('hex');
