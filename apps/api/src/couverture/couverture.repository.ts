import type { Instant, ProvenanceTrajets } from '@maillage/domain';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import type { Comptes } from './lieux-comptes.ts';

/** Le meilleur d’une commune, en millisecondes ; nul quand rien n’est à portée. `exacte` : la durée de ce plus proche. */
export type MeilleurDeCommune = { readonly commune: string; readonly bas: number | null; readonly centre: number | null; readonly haut: number | null; readonly lieu: string | null; readonly exacte: boolean; readonly inconnues: number };

export type EtatCouverture = Omit<Comptes, 'le'> & { readonly provenance: ProvenanceTrajets; readonly calculeeLe: Instant };

const VERROU = 7_240_207;

/** Une seule mise en accord à la fois, jusqu’à la fin de la transaction. */
export async function verrouiller(tx: Executeur): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [VERROU]);
}

/** Ce dont la table tient compte, ou nul si cette référence n’a jamais été calculée. */
export const etatCouverture = (base: Executeur, reference: string): Promise<EtatCouverture | null> =>
  ligne(base, 'SELECT certains, douteux, provenance, calculee_le AS "calculeeLe" FROM couverture_etat WHERE reference = $1', [reference]);

/** Le minimum par commune sur les durées gardées de ces lieux ; `communes` nul : toutes. $1 référence, $2 lieux, $3 certains, $4 communes. */
const MEILLEURS = `
  SELECT d.commune, min(d.bas_ms) AS bas, min(d.centre_ms) AS centre, min(d.haut_ms) FILTER (WHERE l.certain) AS haut,
         (array_agg(d.tiers_lieu_id ORDER BY d.centre_ms, d.tiers_lieu_id) FILTER (WHERE d.centre_ms IS NOT NULL))[1] AS lieu,
         coalesce((array_agg(d.exacte ORDER BY d.centre_ms, d.tiers_lieu_id) FILTER (WHERE d.centre_ms IS NOT NULL))[1], false) AS exacte,
         count(*) FILTER (WHERE d.centre_ms IS NULL)::int AS inconnues
    FROM unnest($2::uuid[], $3::boolean[]) AS l (id, certain)
    JOIN duree d ON d.reference = $1 AND d.tiers_lieu_id = l.id
   WHERE $4::text[] IS NULL OR d.commune = ANY($4::text[])
   GROUP BY d.commune`;
const parametres = (reference: string, { certains, douteux }: Omit<Comptes, 'le'>, communes: readonly string[] | null) =>
  [reference, [...certains, ...douteux], [...certains.map(() => true), ...douteux.map(() => false)], communes];

/** La couverture un jour quelconque, depuis les durées. */
export const meilleursPour = (base: Executeur, reference: string, comptes: Comptes): Promise<MeilleurDeCommune[]> =>
  lignes(base, MEILLEURS, parametres(reference, comptes, null));

/** La couverture dont la table est tenue à jour. */
export const meilleursTenus = (base: Executeur, reference: string): Promise<MeilleurDeCommune[]> =>
  lignes(base, 'SELECT commune, bas_ms AS bas, centre_ms AS centre, haut_ms AS haut, tiers_lieu_id AS lieu, exacte, inconnues FROM couverture WHERE reference = $1', [reference]);

/** Refait ces communes (toutes si nul) et note ce dont la table tient désormais compte. */
export async function refaire(tx: Executeur, reference: string, comptes: Comptes, communes: readonly string[] | null, { provenance, calculeeLe }: Pick<EtatCouverture, 'provenance' | 'calculeeLe'>): Promise<void> {
  await tx.query('DELETE FROM couverture WHERE reference = $1 AND ($2::text[] IS NULL OR commune = ANY($2::text[]))', [reference, communes]);
  await tx.query(`INSERT INTO couverture (reference, commune, bas_ms, centre_ms, haut_ms, tiers_lieu_id, exacte, inconnues) SELECT $1, commune, bas, centre, haut, lieu, exacte, inconnues FROM (${MEILLEURS}) m`, parametres(reference, comptes, communes));
  await tx.query(
    `INSERT INTO couverture_etat (reference, provenance, certains, douteux, calculee_le) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (reference) DO UPDATE SET (provenance, certains, douteux, calculee_le) = (excluded.provenance, excluded.certains, excluded.douteux, excluded.calculee_le)`,
    [reference, JSON.stringify(provenance), comptes.certains, comptes.douteux, calculeeLe]);
}

/** Ôte ce qui vient d’autres références : communes réimportées, estimateur recalé. */
export async function oublierLesAutres(tx: Executeur, reference: string): Promise<void> {
  for (const table of ['couverture_etat', 'couverture', 'duree', 'duree_colonne']) await tx.query(`DELETE FROM ${table} WHERE reference <> $1`, [reference]);
}

export type CommuneDuTerritoire = {
  readonly code: string; readonly nom: string; readonly departement: string; readonly epci: string | null; readonly epciNom: string | null;
  readonly population: number; readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number; readonly position: string;
};

/** Toutes les communes de la région, par code. */
export const communesDuTerritoire = (base: Executeur): Promise<CommuneDuTerritoire[]> =>
  lignes(base, 'SELECT code, nom, departement, epci, epci_nom AS "epciNom", population, lon, lat, precision_km AS "precisionKm", position FROM commune ORDER BY code');
