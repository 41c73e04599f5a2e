import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refus } from '../erreurs/probleme.ts';

/** 10 demandes par adresse IP et par heure, comptées en base. */
export class LimiteDemandes {
  private readonly limiteur: RateLimiterPostgres;

  constructor(pool: pg.Pool, private readonly actives: boolean) {
    this.limiteur = new RateLimiterPostgres({ storeClient: pool, tableName: 'limite', tableCreated: true, keyPrefix: 'registre', points: 10, duration: 3600, clearExpiredByTimeout: false });
  }

  /** Lève 429 avec le délai à attendre. */
  async compter(ip: string): Promise<void> {
    if (!this.actives) return;
    try {
      await this.limiteur.consume(ip);
    } catch (refus) {
      if (!(refus instanceof RateLimiterRes)) throw refus;
      const secondes = Math.ceil(refus.msBeforeNext / 1000);
      const minutes = Math.ceil(secondes / 60);
      throw new Refus(429, `Vous avez envoyé plusieurs demandes. Réessayez dans ${minutes} minute${minutes > 1 ? 's' : ''}.`, [], secondes);
    }
  }
}
