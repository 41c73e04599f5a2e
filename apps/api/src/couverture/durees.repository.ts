import { type Colonne, INCONNUE } from '@maillage/domain';
import { type Executeur, lignes } from '../base/requetes.ts';

export type ColonneGardee = { readonly id: string; readonly lon: number; readonly lat: number; readonly precisionKm: number; readonly orpheline: boolean };

/** Les colonnes d’une référence et la position dont elles viennent ; orpheline : le lieu n’est plus au registre. */
export const colonnesGardees = (base: Executeur, reference: string): Promise<ColonneGardee[]> =>
  lignes(base, `SELECT tiers_lieu_id AS id, lon, lat, precision_km AS "precisionKm", NOT EXISTS (SELECT FROM tiers_lieu t WHERE t.id = c.tiers_lieu_id) AS orpheline
                  FROM duree_colonne c WHERE reference = $1`, [reference]);

/** Ôte les colonnes de ces lieux. */
export async function effacerColonnes(base: Executeur, reference: string, lieux: readonly string[]): Promise<void> {
  if (lieux.length === 0) return;
  for (const table of ['duree', 'duree_colonne']) await base.query(`DELETE FROM ${table} WHERE reference = $1 AND tiers_lieu_id = ANY($2::uuid[])`, [reference, lieux]);
}

export type ColonneAGarder = { readonly colonne: Colonne; readonly lon: number; readonly lat: number; readonly precisionKm: number };
const PAR_LOT = 50_000;

/** Écrit des colonnes neuves, par lots de lignes dépliées ; `codes` : code de la commune de chaque rang. */
export async function garderColonnes(base: Executeur, reference: string, colonnes: readonly ColonneAGarder[], codes: readonly string[]): Promise<void> {
  if (colonnes.length === 0) return;
  await base.query(
    `INSERT INTO duree_colonne (reference, tiers_lieu_id, lon, lat, precision_km) SELECT $1, * FROM unnest($2::uuid[], $3::float8[], $4::float8[], $5::real[])`,
    [reference, colonnes.map(({ colonne }) => colonne.lieu), colonnes.map(({ lon }) => lon), colonnes.map(({ lat }) => lat), colonnes.map(({ precisionKm }) => precisionKm)]);
  let lot = vide();
  for (const { colonne } of colonnes) {
    for (let i = 0; i < colonne.rangs.length; i += 1) {
      lot.lieux.push(colonne.lieu);
      lot.communes.push(codes[colonne.rangs[i]!]!);
      lot.bas.push(ou(colonne.bas[i]!));
      lot.centre.push(ou(colonne.centre[i]!));
      lot.haut.push(ou(colonne.haut[i]!));
    }
    if (lot.lieux.length >= PAR_LOT) {
      await ecrire(base, reference, lot);
      lot = vide();
    }
  }
  await ecrire(base, reference, lot);
}

type Lot = { readonly lieux: string[]; readonly communes: string[]; readonly bas: (number | null)[]; readonly centre: (number | null)[]; readonly haut: (number | null)[] };
const vide = (): Lot => ({ lieux: [], communes: [], bas: [], centre: [], haut: [] });
const ou = (ms: number): number | null => (ms === INCONNUE ? null : ms);

async function ecrire(base: Executeur, reference: string, { lieux, communes, bas, centre, haut }: Lot): Promise<void> {
  if (lieux.length === 0) return;
  await base.query(
    `INSERT INTO duree (reference, tiers_lieu_id, commune, bas_ms, centre_ms, haut_ms) SELECT $1, * FROM unnest($2::uuid[], $3::char(5)[], $4::int[], $5::int[], $6::int[])`,
    [reference, lieux, communes, bas, centre, haut]);
}

/** Les communes qu’atteignent ces lieux. */
export const communesAtteintes = async (base: Executeur, reference: string, lieux: readonly string[]): Promise<string[]> =>
  (await lignes<{ commune: string }>(base, 'SELECT DISTINCT commune FROM duree WHERE reference = $1 AND tiers_lieu_id = ANY($2::uuid[])', [reference, lieux])).map(({ commune }) => commune);
