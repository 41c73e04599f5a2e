import type { Instant } from '@maillage/domain';
import { type Executeur, lignes } from '../../base/requetes.ts';
import type { CaseLue, Couple } from './cases.ts';

export type CaseGardee = CaseLue & { readonly version: string; readonly calculeeLe: Instant };

const COUPLES = 'jsonb_to_recordset($2::jsonb) AS c (lon_o integer, lat_o integer, lon_d integer, lat_d integer)';

/** Les durées gardées de ces couples, calculées depuis `depuis` avec le dernier millésime connu de cette référence. */
export const dureesGardees = (base: Executeur, reference: string, couples: readonly Couple[], depuis: Instant): Promise<CaseGardee[]> =>
  lignes(base, `
    SELECT g.lon_o, g.lat_o, g.lon_d, g.lat_d, g.secondes, g.metres, g.version, g.calculee_le AS "calculeeLe"
      FROM ${COUPLES} JOIN duree_gardee g ON g.reference = $1 AND (g.lon_o, g.lat_o, g.lon_d, g.lat_d) = (c.lon_o, c.lat_o, c.lon_d, c.lat_d)
     WHERE g.calculee_le >= $3 AND g.version = (SELECT version FROM duree_gardee WHERE reference = $1 ORDER BY calculee_le DESC LIMIT 1)`,
  [reference, JSON.stringify(couples), depuis]);

export async function garderDurees(base: Executeur, reference: string, version: string, cases: readonly CaseLue[], calculeeLe: Instant): Promise<void> {
  if (cases.length === 0) return;
  await base.query(`
    INSERT INTO duree_gardee (reference, lon_o, lat_o, lon_d, lat_d, secondes, metres, version, calculee_le)
    SELECT DISTINCT ON (lon_o, lat_o, lon_d, lat_d) $1, lon_o, lat_o, lon_d, lat_d, secondes, metres, $3, $4
      FROM jsonb_to_recordset($2::jsonb) AS c (lon_o integer, lat_o integer, lon_d integer, lat_d integer, secondes float8, metres float8)
    ON CONFLICT (reference, lon_o, lat_o, lon_d, lat_d) DO UPDATE SET (secondes, metres, version, calculee_le) = (excluded.secondes, excluded.metres, excluded.version, excluded.calculee_le)`,
  [reference, JSON.stringify(cases), version, calculeeLe]);
}
