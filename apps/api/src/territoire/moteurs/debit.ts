import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterQueue } from 'rate-limiter-flexible';
import { Panne } from './panne.ts';

const FILE_MAX = 200;
export const ATTENTE_MAX_SECONDES = 5;
/** Les pas de 125 ms sont exacts en binaire : jamais une fraction de milliseconde en base. */
const PAS_MS = 125;

/** Le débit vers un service, compté en base : le même pour tous les processus. Une demande par intervalle, jamais de rafale. */
export class Debit {
  private readonly limiteur: RateLimiterPostgres;
  private readonly file: RateLimiterQueue;

  constructor(pool: pg.Pool, private readonly cle: string, parSeconde: number) {
    const intervalleMs = Math.ceil(1000 / parSeconde / PAS_MS) * PAS_MS;
    this.limiteur = new RateLimiterPostgres({ storeClient: pool, tableName: 'limite', tableCreated: true, keyPrefix: 'moteur', points: 1, duration: intervalleMs / 1000, clearExpiredByTimeout: false });
    this.file = new RateLimiterQueue(this.limiteur, { maxQueueSize: FILE_MAX });
  }

  /** Attend son tour ; lève `Panne` si `signal` se lève d’abord, si la file est pleine, ou si le service a demandé une longue attente. */
  async attendre(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (((await this.limiteur.get(this.cle))?.msBeforeNext ?? 0) > ATTENTE_MAX_SECONDES * 1000) throw new Panne('debit');
    await Promise.race([this.file.removeTokens(1, this.cle), leve(signal)]).catch((erreur: unknown) => { throw erreur instanceof Panne ? erreur : new Panne('debit'); });
  }

  /** Le service demande d’attendre : plus aucun processus n’appelle pendant ce temps. */
  async suspendre(secondes: number): Promise<void> {
    await this.limiteur.block(this.cle, secondes);
  }
}

const leve = (signal: AbortSignal): Promise<never> => new Promise((_resoudre, rejeter) => signal.addEventListener('abort', () => rejeter(new Panne('debit')), { once: true }));
