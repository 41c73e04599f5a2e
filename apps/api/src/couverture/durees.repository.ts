import { type Colonne, INCONNUE } from '@maillage/domain';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type ColonneGardee = { readonly id: string; readonly lon: number; readonly lat: number; readonly precisionKm: number; readonly exactes: string; readonly orpheline: boolean };

/** Les colonnes d’une référence, la position et les durées exactes dont elles viennent ; orpheline : le lieu n’est plus au registre. */
export const colonnesGardees = (base: Executeur, reference: string): Promise<ColonneGardee[]> =>
  lignes(base, `SELECT tiers_lieu_id AS id, lon, lat, precision_km AS "precisionKm", exactes, NOT EXISTS (SELECT FROM tiers_lieu t WHERE t.id = c.tiers_lieu_id) AS orpheline
                  FROM duree_colonne c WHERE reference = $1`, [reference]);

/** Ôte les colonnes de ces lieux. */
export async function effacerColonnes(base: Executeur, reference: string, lieux: readonly string[]): Promise<void> {
  if (lieux.length === 0) return;
  for (const table of ['duree', 'duree_colonne']) await base.query(`DELETE FROM ${table} WHERE reference = $1 AND tiers_lieu_id = ANY($2::uuid[])`, [reference, lieux]);
}

export type ColonneAGarder = { readonly colonne: Colonne; readonly lon: number; readonly lat: number; readonly precisionKm: number; readonly exactes: string };
const PAR_LOT = 50_000;

/** Écrit des colonnes neuves, par lots de lignes dépliées ; `codes` : code de la commune de chaque rang. */
export async function garderColonnes(base: Executeur, reference: string, colonnes: readonly ColonneAGarder[], codes: readonly string[]): Promise<void> {
  if (colonnes.length === 0) return;
  await base.query(
    `INSERT INTO duree_colonne (reference, tiers_lieu_id, lon, lat, precision_km, exactes, nombre_exactes) SELECT $1, * FROM unnest($2::uuid[], $3::float8[], $4::float8[], $5::real[], $6::text[], $7::int[])`,
    [reference, colonnes.map(({ colonne }) => colonne.lieu), colonnes.map(({ lon }) => lon), colonnes.map(({ lat }) => lat), colonnes.map(({ precisionKm }) => precisionKm), colonnes.map(({ exactes }) => exactes), colonnes.map(({ colonne }) => colonne.exactes.reduce((somme, une) => somme + une, 0))]);
  let lot = vide();
  for (const { colonne } of colonnes) {
    for (let i = 0; i < colonne.rangs.length; i += 1) {
      lot.lieux.push(colonne.lieu);
      lot.communes.push(codes[colonne.rangs[i]!]!);
      lot.bas.push(ou(colonne.bas[i]!));
      lot.centre.push(ou(colonne.centre[i]!));
      lot.haut.push(ou(colonne.haut[i]!));
      lot.exactes.push(colonne.exactes[i] === 1);
    }
    if (lot.lieux.length >= PAR_LOT) {
      await ecrire(base, reference, lot);
      lot = vide();
    }
  }
  await ecrire(base, reference, lot);
}

type Lot = { readonly lieux: string[]; readonly communes: string[]; readonly bas: (number | null)[]; readonly centre: (number | null)[]; readonly haut: (number | null)[]; readonly exactes: boolean[] };
const vide = (): Lot => ({ lieux: [], communes: [], bas: [], centre: [], haut: [], exactes: [] });
const ou = (ms: number): number | null => (ms === INCONNUE ? null : ms);

async function ecrire(base: Executeur, reference: string, { lieux, communes, bas, centre, haut, exactes }: Lot): Promise<void> {
  if (lieux.length === 0) return;
  await base.query(
    `INSERT INTO duree (reference, tiers_lieu_id, commune, bas_ms, centre_ms, haut_ms, exacte) SELECT $1, * FROM unnest($2::uuid[], $3::char(5)[], $4::int[], $5::int[], $6::int[], $7::boolean[])`,
    [reference, lieux, communes, bas, centre, haut, exactes]);
}

/** Les communes qu’atteignent ces lieux. */
export const communesAtteintes = async (base: Executeur, reference: string, lieux: readonly string[]): Promise<string[]> =>
  (await lignes<{ commune: string }>(base, 'SELECT DISTINCT commune FROM duree WHERE reference = $1 AND tiers_lieu_id = ANY($2::uuid[])', [reference, lieux])).map(({ commune }) => commune);

/** Combien de durées de cette référence sont exactes. */
export const compterExactes = async (base: Executeur, reference: string): Promise<number> =>
  (await ligne<{ nombre: number }>(base, 'SELECT coalesce(sum(nombre_exactes), 0)::int AS nombre FROM duree_colonne WHERE reference = $1', [reference]))!.nombre;
