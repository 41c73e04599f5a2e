import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** La base ou une transaction en cours : ce que reçoit toute fonction d’un dépôt SQL. */
export type Executeur = DataSource | EntityManager;

/** Les lignes rendues, qu’il s’agisse d’un SELECT ou d’un UPDATE … RETURNING. */
export async function lignes<T>(base: Executeur, sql: string, parametres: readonly unknown[] = []): Promise<T[]> {
  const rendu: unknown = await base.query(sql, [...parametres]);
  return (Array.isArray(rendu) && rendu.length === 2 && Array.isArray(rendu[0]) && typeof rendu[1] === 'number' ? rendu[0] : rendu) as T[];
}

const NOMS = new Map<string, string>();
const NOMS_MAX = 500;

/** Comme `lignes`, par une requête préparée et nommée : ni analyse ni préparation à chaque appel. Pour une lecture très fréquente dont le texte varie peu. */
export async function lignesPreparees<T>(base: DataSource, sql: string, parametres: readonly unknown[]): Promise<T[]> {
  const nom = NOMS.get(sql) ?? createHash('sha1').update(sql).digest('hex').slice(0, 20);
  if (!NOMS.has(sql) && NOMS.size < NOMS_MAX) NOMS.set(sql, nom);
  if (!NOMS.has(sql)) return lignes(base, sql, parametres);
  const { master } = base.driver as unknown as { readonly master: pg.Pool };
  return (await master.query({ name: nom, text: sql, values: [...parametres] })).rows as T[];
}

/** La première ligne, ou nul. */
export async function ligne<T>(base: Executeur, sql: string, parametres: readonly unknown[] = []): Promise<T | null> {
  return (await lignes<T>(base, sql, parametres))[0] ?? null;
}
