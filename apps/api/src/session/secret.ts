import type { DataSource } from 'typeorm';
import { ligne } from '../base/requetes.ts';
import type { Config } from '../configuration.ts';
import type { Hasard } from '../hasard.ts';

/** Le secret qui signe les cookies : réglé, ou né une fois en base et commun à tous les processus. */
export async function secretDesSessions(base: DataSource, config: Config, hasard: Hasard): Promise<string> {
  if (config.secret) return config.secret;
  const lire = () => ligne<{ valeur: string }>(base, `SELECT valeur FROM parametre WHERE code = 'secret-sessions'`);
  const connu = await lire();
  if (connu) return connu.valeur;
  await base.query(`INSERT INTO parametre VALUES ('secret-sessions', $1) ON CONFLICT DO NOTHING`, [hasard.jeton()]);
  return (await lire())!.valeur;
}
