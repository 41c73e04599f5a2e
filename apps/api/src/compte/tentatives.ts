import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refus } from '../erreurs/probleme.ts';

/** 10 échecs par adresse et par IP en 15 minutes, comptés en base : vrais pour tous les processus ; un succès ne compte pas. */
@Injectable()
export class Tentatives {
  private readonly limiteur: RateLimiterPostgres;

  constructor(pool: pg.Pool, private readonly actives: boolean) {
    this.limiteur = new RateLimiterPostgres({ storeClient: pool, tableName: 'limite', tableCreated: true, keyPrefix: 'connexion', points: 10, duration: 900, clearExpiredByTimeout: false });
  }

  /** Compte un essai ; lève 429 avec le délai à attendre quand il y en a eu trop. */
  async essayer(courriel: string, ip: string): Promise<void> {
    if (!this.actives) return;
    try {
      await this.limiteur.consume(cle(courriel, ip));
    } catch (refus) {
      if (!(refus instanceof RateLimiterRes)) throw refus;
      const secondes = Math.ceil(refus.msBeforeNext / 1000);
      throw new Refus(429, `Trop de tentatives. Réessayez dans ${Math.ceil(secondes / 60)} minutes, ou demandez un nouveau mot de passe.`, [], secondes);
    }
  }

  async reussir(courriel: string, ip: string): Promise<void> {
    if (this.actives) await this.limiteur.reward(cle(courriel, ip), 1);
  }
}

const cle = (courriel: string, ip: string): string => `${courriel.slice(0, 180)}|${ip}`;
