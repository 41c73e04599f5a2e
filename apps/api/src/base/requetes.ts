import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** La base ou une transaction en cours : ce que reçoit toute fonction d’un dépôt SQL. */
export type Executeur = DataSource | EntityManager;

/** Les lignes rendues, qu’il s’agisse d’un SELECT ou d’un UPDATE … RETURNING. */
export async function lignes<T>(base: Executeur, sql: string, parametres: readonly unknown[] = []): Promise<T[]> {
  const rendu: unknown = await base.query(sql, [...parametres]);
  return (Array.isArray(rendu) && rendu.length === 2 && Array.isArray(rendu[0]) && typeof rendu[1] === 'number' ? rendu[0] : rendu) as T[];
}

const NOMS = new Map<string, string>();
const NOMS_MAX = 500;

/** Le nom de la requête préparée de ce texte ; rien au-delà de cinq cents textes, qui iront sans nom. */
export function nommer(sql: string): string | undefined {
  if (!NOMS.has(sql) && NOMS.size < NOMS_MAX) NOMS.set(sql, createHash('sha1').update(sql).digest('hex').slice(0, 20));
  return NOMS.get(sql);
}

/** Comme `lignes`, par une requête préparée et nommée, sur la connexion de la transaction s’il y en a une : ni analyse ni préparation à chaque appel. Pour une requête très fréquente dont le texte varie peu. */
export async function lignesPreparees<T>(base: Executeur, sql: string, parametres: readonly unknown[]): Promise<T[]> {
  const [nom, client] = [nommer(sql), await clientDe(base)];
  return nom && client ? (await client.query({ name: nom, text: sql, values: [...parametres] })).rows as T[] : lignes(base, sql, parametres);
}

/** La connexion de cette transaction, sinon le bassin de la base ; nul s’il n’y a ni l’une ni l’autre. */
async function clientDe(base: Executeur): Promise<pg.PoolClient | pg.Pool | null> {
  const { queryRunner, driver } = base as { readonly queryRunner?: QueryRunner; readonly driver?: { readonly master: pg.Pool } };
  return queryRunner ? await queryRunner.connect() as pg.PoolClient : driver?.master ?? null;
}

/** La première ligne, ou nul. */
export async function ligne<T>(base: Executeur, sql: string, parametres: readonly unknown[] = []): Promise<T | null> {
  return (await lignes<T>(base, sql, parametres))[0] ?? null;
}
