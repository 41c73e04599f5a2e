import type { DataSource, EntityManager } from 'typeorm';

/** La base ou une transaction en cours : ce que reçoit toute fonction d’un dépôt SQL. */
export type Executeur = DataSource | EntityManager;

/** Les lignes rendues, qu’il s’agisse d’un SELECT ou d’un UPDATE … RETURNING. */
export async function lignes<T>(base: Executeur, sql: string, parametres: readonly unknown[] = []): Promise<T[]> {
  const rendu: unknown = await base.query(sql, [...parametres]);
  return (Array.isArray(rendu) && rendu.length === 2 && Array.isArray(rendu[0]) && typeof rendu[1] === 'number' ? rendu[0] : rendu) as T[];
}

/** La première ligne, ou nul. */
export async function ligne<T>(base: Executeur, sql: string, parametres: readonly unknown[] = []): Promise<T | null> {
  return (await lignes<T>(base, sql, parametres))[0] ?? null;
}
