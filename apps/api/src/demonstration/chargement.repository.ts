import type { DataSource } from 'typeorm';
import { ligne } from '../base/requetes.ts';

const VERROU = 7_240_119;
const MARQUES = { 'en-cours': 'en-cours', fait: '1' } as const;

/** `occupee` : des comptes ou un journal, sans marque ; la base n’est pas à nous. */
export type EtatChargement = 'vide' | 'interrompu' | 'fait' | 'occupee';

/** Où en est la démonstration dans cette base. */
export async function etatDuChargement(base: DataSource): Promise<EtatChargement> {
  const marque = await ligne<{ valeur: string }>(base, `SELECT valeur FROM parametre WHERE code = 'demonstration'`);
  if (marque) return marque.valeur === MARQUES.fait ? 'fait' : 'interrompu';
  return await ligne(base, 'SELECT 1 FROM compte UNION ALL SELECT 1 FROM journal LIMIT 1') ? 'occupee' : 'vide';
}

export async function noterChargement(base: DataSource, etat: keyof typeof MARQUES): Promise<void> {
  await base.query(`INSERT INTO parametre VALUES ('demonstration', $1) ON CONFLICT (code) DO UPDATE SET valeur = excluded.valeur`, [MARQUES[etat]]);
}

/** Un seul processus à la fois : les autres attendent que le premier ait fini. */
export async function seulAuChargement(base: DataSource, action: () => Promise<void>): Promise<void> {
  const verrou = base.createQueryRunner();
  try {
    await verrou.query('SET statement_timeout = 0');
    await verrou.query('SELECT pg_advisory_lock($1)', [VERROU]);
    await action();
  } finally {
    await verrou.query('SELECT pg_advisory_unlock($1)', [VERROU]).catch(() => undefined);
    await verrou.query('RESET statement_timeout').catch(() => undefined);
    await verrou.release();
  }
}
