import type { Instant } from '@maillage/domain';
import { type Executeur, ligne } from '../base/requetes.ts';

export type SourceDonnee = { readonly code: string; readonly libelle: string; readonly millesime: string; readonly lignes: number };

/** Note l’origine, le millésime et la date d’un chargement ; un nouveau chargement remplace la note. */
export async function noterSource(base: Executeur, { code, libelle, millesime, lignes }: SourceDonnee, chargeLe: Instant): Promise<void> {
  await base.query(
    `INSERT INTO source_donnee (code, libelle, millesime, lignes, charge_le) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (code) DO UPDATE SET (libelle, millesime, lignes, charge_le) = (excluded.libelle, excluded.millesime, excluded.lignes, excluded.charge_le)`,
    [code, libelle, millesime, lignes, chargeLe],
  );
}

/** Le millésime déjà chargé d’une source, ou nul. */
export const millesimeCharge = async (base: Executeur, code: string): Promise<string | null> =>
  (await ligne<{ millesime: string }>(base, 'SELECT millesime FROM source_donnee WHERE code = $1', [code]))?.millesime ?? null;

/** La version des communes dont dépendent positions et densités : les millésimes de leurs sources. */
export const versionDesCommunes = async (base: Executeur): Promise<string> =>
  (await ligne<{ version: string | null }>(base, `SELECT string_agg(millesime, ' ; ' ORDER BY code) AS version FROM source_donnee WHERE code LIKE 'communes%'`))?.version ?? 'aucune commune';
