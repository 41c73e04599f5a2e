import pg from 'pg';
import { NOM } from './data-source.ts';

/** Un bassin de connexions au nom de ce processus, qu’une coupure de la base ne fait pas tomber. Qui l’ouvre le ferme, et attend sa fin avant d’arrêter la base. */
export function ouvrirBassin(url: string, reglages: pg.PoolConfig): pg.Pool {
  const bassin = new pg.Pool({ connectionString: url, application_name: NOM, ...reglages });
  const taire = () => undefined;
  return bassin.on('error', taire).on('connect', (client) => { client.on('error', taire); });
}
