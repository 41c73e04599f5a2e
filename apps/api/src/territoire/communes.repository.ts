import type { PointPeuple } from '@maillage/domain';
import type { CommuneTrouvee } from '@maillage/contrats';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import type { Commune } from './commune.ts';

const COLONNES = 'code, nom, departement, codes_postaux AS "codesPostaux", population, position, precision_km AS "precisionKm", lon, lat';

/** Ajoute ou met à jour les communes du découpage ; une position officielle importée n’est jamais remplacée. */
export async function enregistrerDecoupage(base: Executeur, communes: readonly Commune[]): Promise<void> {
  await base.query(
    `INSERT INTO commune (code, nom, departement, epci, epci_nom, population, codes_postaux, anciens_codes, lon, lat, position, precision_km)
     SELECT code, nom, departement, epci, "epciNom", population, "codesPostaux", "anciensCodes", lon, lat, position, "precisionKm"
       FROM jsonb_to_recordset($1::jsonb) AS c (code text, nom text, departement text, epci text, "epciNom" text, population integer,
            "codesPostaux" text[], "anciensCodes" text[], lon float8, lat float8, position text, "precisionKm" real)
     ON CONFLICT (code) DO UPDATE SET (nom, departement, epci, epci_nom, population, codes_postaux, anciens_codes) =
       (excluded.nom, excluded.departement, excluded.epci, excluded.epci_nom, excluded.population, excluded.codes_postaux, excluded.anciens_codes),
       lon = CASE WHEN commune.position = 'officielle' THEN commune.lon ELSE excluded.lon END,
       lat = CASE WHEN commune.position = 'officielle' THEN commune.lat ELSE excluded.lat END,
       precision_km = CASE WHEN commune.position = 'officielle' THEN commune.precision_km ELSE excluded.precision_km END,
       position = CASE WHEN commune.position = 'officielle' THEN commune.position ELSE excluded.position END`,
    [JSON.stringify(communes)],
  );
}

/** Cherche par nom (le début d’abord, puis la ressemblance), code postal ou code Insee ; accents, tirets et casse ignorés. */
export const chercherCommunes = (base: Executeur, texte: string): Promise<CommuneTrouvee[]> =>
  lignes(base, `
    WITH saisie AS (SELECT translate(sans_accents($1), '-''’', '   ') AS nom),
    candidates AS (
      SELECT commune.*, saisie.nom AS cherche, translate(recherche, '-''’', '   ') AS lue FROM commune, saisie
    )
    SELECT ${COLONNES} FROM candidates
     WHERE lue LIKE '%' || cherche || '%' OR similarity(lue, cherche) > 0.35 OR code = $1
        OR $1 = ANY (anciens_codes) OR ($1 ~ '^\\d{2,5}$' AND EXISTS (SELECT FROM unnest(codes_postaux) AS postal WHERE postal LIKE $1 || '%'))
     ORDER BY lue = cherche DESC, lue LIKE cherche || '%' DESC, lue LIKE '% ' || cherche || '%' DESC,
              CASE WHEN lue LIKE '%' || cherche || '%' THEN 0 ELSE 1 - similarity(lue, cherche) END, population DESC, code
     LIMIT 20`, [texte]);

/** La commune de ce code Insee, actuel ou ancien (commune fusionnée) ; nulle si la région ne la connaît pas. */
export const trouverCommune = (base: Executeur, code: string): Promise<CommuneTrouvee | null> =>
  ligne(base, `SELECT ${COLONNES} FROM commune WHERE code = $1::text OR $1::text = ANY (anciens_codes) ORDER BY code = $1::text DESC LIMIT 1`, [code]);

/** Les communes situées et leurs habitants : la matière de la grille de densité. */
export const communesPeuplees = (base: Executeur): Promise<PointPeuple[]> =>
  lignes(base, 'SELECT lon, lat, population FROM commune WHERE lon IS NOT NULL AND lat IS NOT NULL ORDER BY code');
