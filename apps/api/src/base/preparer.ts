import { Logger, runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { ouvrirBassin } from './bassin.ts';

const VERROU = 7_240_117;

/** Migre la base et la file d’attente, un seul processus à la fois. */
export async function preparer(base: DataSource, url: string): Promise<void> {
  const verrou = base.createQueryRunner();
  const bassin = ouvrirBassin(url, { max: 2 });
  try {
    await verrou.query('SELECT pg_advisory_lock($1)', [VERROU]);
    await base.runMigrations({ transaction: 'each' });
    await runMigrations({ pgPool: bassin, logger: SILENCE });
  } finally {
    await verrou.query('SELECT pg_advisory_unlock($1)', [VERROU]).catch(() => undefined);
    await verrou.release();
    await bassin.end();
  }
}

/** graphile-worker ne parle que pour se plaindre. */
export const SILENCE = new Logger(() => (niveau, message) => { if (niveau === 'error') console.error(message); });
