import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export type Config = {
  readonly port: number;
  readonly role: 'tout' | 'api' | 'worker';
  /** Adresse de la base fournie ; nulle : la base embarquée. */
  readonly baseFournie: string | null;
  readonly donnees: string;
  readonly fichiers: string;
  readonly demonstration: boolean;
  /** Adresse publique, imprimée dans les courriels et les actes. */
  readonly adresse: string;
  readonly region: string;
  readonly smtp: string | null;
  readonly expediteur: string;
  readonly horloge: string | null;
  readonly limites: boolean;
  readonly secret: string | null;
};

/** Lit l’environnement une fois ; les défauts sont ceux de la base embarquée (docs/exploitation.md). */
export function lireConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('PORT doit être un nombre de 1 à 65535.');
  const role = env['MAILLAGE_ROLE'] ?? 'tout';
  if (role !== 'tout' && role !== 'api' && role !== 'worker') throw new Error('MAILLAGE_ROLE vaut tout, api ou worker.');
  const baseFournie = env['DATABASE_URL'] || null;
  const donnees = path.resolve(env['MAILLAGE_DONNEES'] || path.join(RACINE, '.donnees'));
  const demonstration = (env['MAILLAGE_DEMO'] ?? (baseFournie ? '0' : '1')) === '1';
  return {
    port, role, baseFournie, donnees, demonstration,
    fichiers: path.resolve(env['MAILLAGE_FICHIERS'] || path.join(donnees, 'fichiers')),
    adresse: (env['MAILLAGE_ADRESSE'] || `http://localhost:${port}`).replace(/\/$/, ''),
    region: env['MAILLAGE_REGION'] || 'Région Nouvelle-Aquitaine',
    smtp: env['MAILLAGE_SMTP'] || null,
    expediteur: env['MAILLAGE_EXPEDITEUR'] || 'Aides aux tiers-lieux <ne-pas-repondre@maillage.test>',
    horloge: demonstration || env['NODE_ENV'] === 'test' ? env['MAILLAGE_HORLOGE'] || null : null,
    limites: env['MAILLAGE_LIMITES'] !== '0',
    secret: env['MAILLAGE_SECRET'] || null,
  };
}
