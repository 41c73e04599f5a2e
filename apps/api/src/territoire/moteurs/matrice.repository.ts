import type { Instant } from '@maillage/domain';
import { type Executeur, ligne, lignes } from '../../base/requetes.ts';
import type { CaseLue, Couple } from './cases.ts';

export type MatriceImportee = { readonly reference: string; readonly sha256: string; readonly lignes: number; readonly importeeLe: Instant };

/** La matrice de cette référence, ou la dernière importée si `reference` est nulle. */
export const matriceCourante = (base: Executeur, reference: string | null): Promise<MatriceImportee | null> =>
  ligne(base, 'SELECT reference, sha256, lignes, importee_le AS "importeeLe" FROM matrice WHERE $1::text IS NULL OR reference = $1 ORDER BY importee_le DESC LIMIT 1', [reference]);

export const casesDe = (base: Executeur, reference: string, couples: readonly Couple[]): Promise<CaseLue[]> =>
  lignes(base, `
    SELECT m.* FROM jsonb_to_recordset($2::jsonb) AS c (lon_o integer, lat_o integer, lon_d integer, lat_d integer)
      JOIN matrice_case m ON m.reference = $1 AND (m.lon_o, m.lat_o, m.lon_d, m.lat_d) = (c.lon_o, c.lat_o, c.lon_d, c.lat_d)`, [reference, JSON.stringify(couples)]);

/** Remplace la matrice de cette référence, dans la transaction de l’appelant. */
export async function remplacerMatrice(tx: Executeur, { reference, sha256, lignes: nombre, importeeLe }: MatriceImportee): Promise<void> {
  await tx.query('DELETE FROM matrice WHERE reference = $1', [reference]);
  await tx.query('INSERT INTO matrice (reference, sha256, lignes, importee_le) VALUES ($1,$2,$3,$4)', [reference, sha256, nombre, importeeLe]);
}

export async function ajouterCases(tx: Executeur, reference: string, cases: readonly CaseLue[]): Promise<void> {
  const colonne = (cle: keyof CaseLue) => cases.map((une) => une[cle]);
  await tx.query(`
    INSERT INTO matrice_case (reference, lon_o, lat_o, lon_d, lat_d, secondes, metres)
    SELECT $1, * FROM unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::float8[], $7::float8[])`,
  [reference, colonne('lon_o'), colonne('lat_o'), colonne('lon_d'), colonne('lat_d'), colonne('secondes'), colonne('metres')]);
}
