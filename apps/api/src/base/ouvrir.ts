import { setTimeout as attendre } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../configuration.ts';
import { ouvrirBassin } from './bassin.ts';
import { creerDataSource, NOM } from './data-source.ts';
import { type BaseEmbarquee, demarrerBase } from './embarquee.ts';
import { preparer } from './preparer.ts';

export type BaseOuverte = { readonly base: DataSource; readonly pool: pg.Pool; readonly url: string; readonly embarquee: BaseEmbarquee | null; fermer(arreterBase: boolean): Promise<void> };

/** Joint la base fournie, ou lance l’embarquée ; migrée et prête. */
export async function ouvrirBase(config: Config): Promise<BaseOuverte> {
  const embarquee = config.baseFournie ? null : await demarrerBase({ donnees: config.donnees });
  const url = config.baseFournie ?? embarquee!.url;
  const base = await creerDataSource(url).initialize();
  await preparer(base, url);
  const pool = ouvrirBassin(url, { max: 4, connectionTimeoutMillis: 3000, statement_timeout: 5000 });
  return {
    base, pool, url, embarquee,
    fermer: async (arreterBase) => {
      const seule = embarquee !== null && arreterBase && !await servieParUnAutre(base).catch(() => false);
      await pool.end();
      if (base.isInitialized) await base.destroy();
      if (seule) await embarquee.arreter();
    },
  };
}

/** Vrai si un autre processus est connecté ; une connexion qui se ferme a deux secondes pour disparaître. */
export async function servieParUnAutre(base: DataSource): Promise<boolean> {
  for (let essai = 0; essai < 20; essai++) {
    const [compte] = await base.query<{ autres: number }[]>(`SELECT count(*)::int AS autres FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid() AND application_name <> $1`, [NOM]);
    if ((compte?.autres ?? 0) === 0) return false;
    await attendre(100);
  }
  return true;
}
