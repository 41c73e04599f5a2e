import type { PointPeuple } from '@maillage/domain';
import type { CommuneTrouvee } from '@maillage/contrats';
import { type Executeur, ligne, lignes, lignesPreparees } from '../base/requetes.ts';
import type { Commune } from './commune.ts';
import type { CommuneLue } from './lire-communes.ts';

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
  await absorberFusionnees(base, communes.map(({ code }) => code));
}

/** Ôte les communes que l’une des `actuelles` a réunies, et lui transmet leurs anciens codes : tout ce qui les cite la suit. Rend celles qui ont fusionné. */
const absorberFusionnees = (base: Executeur, actuelles: readonly string[]): Promise<{ code: string; nom: string }[]> =>
  lignes(base, `
    WITH fusions AS (
      SELECT a.code AS actuelle, v.code, v.anciens_codes FROM commune a, unnest(a.anciens_codes) ancien JOIN commune v ON v.code::text = ancien
       WHERE a.code::text = ANY ($1::text[]) AND v.code::text <> ALL ($1::text[])
    ), suivies AS (
      UPDATE commune a SET anciens_codes = (SELECT array_agg(DISTINCT x ORDER BY x) FROM unnest(a.anciens_codes || (SELECT array_agg(y) FROM fusions f, unnest(f.anciens_codes) y WHERE f.actuelle = a.code)) x WHERE x <> a.code)
       WHERE a.code IN (SELECT actuelle FROM fusions)
    )
    DELETE FROM commune WHERE code IN (SELECT code FROM fusions) RETURNING code, nom`, [actuelles]);

/** Cherche par nom (le début d’abord), code postal ou code Insee ; la ressemblance ne sert que si rien ne contient la saisie. Accents, tirets et casse ignorés. */
export const chercherCommunes = (base: Executeur, texte: string): Promise<CommuneTrouvee[]> =>
  lignes(base, `
    WITH saisie AS (SELECT translate(sans_accents($1), '-''’', '   ') AS nom),
    lues AS (SELECT commune.*, nom_lu, saisie.nom AS cherche FROM saisie, commune, translate(recherche, '-''’', '   ') AS nom_lu),
    candidates AS (
      SELECT *, nom_lu LIKE '%' || cherche || '%' OR code = $1 OR $1 = ANY (anciens_codes)
                OR ($1 ~ '^\\d{2,5}$' AND EXISTS (SELECT FROM unnest(codes_postaux) AS postal WHERE postal LIKE $1 || '%')) AS exacte
        FROM lues
    )
    SELECT ${COLONNES} FROM candidates
     WHERE exacte OR (similarity(nom_lu, cherche) > 0.35 AND NOT EXISTS (SELECT FROM candidates WHERE exacte))
     ORDER BY nom_lu = cherche DESC, nom_lu LIKE cherche || '%' DESC, nom_lu LIKE '% ' || cherche || '%' DESC,
              CASE WHEN exacte THEN 0 ELSE 1 - similarity(nom_lu, cherche) END, population DESC, code
     LIMIT 20`, [texte]);

/** La commune actuelle de ce code Insee, même ancien (commune fusionnée) ; nulle si la région ne la connaît pas. */
export const communeActuelle = async (base: Executeur, code: string): Promise<CommuneTrouvee | null> =>
  (await lignesPreparees<CommuneTrouvee>(base, `SELECT ${COLONNES} FROM commune WHERE code = $1::bpchar
    UNION ALL SELECT ${COLONNES} FROM commune WHERE anciens_codes @> ARRAY[$1::text] AND NOT EXISTS (SELECT FROM commune WHERE code = $1::bpchar) LIMIT 1`, [code]))[0] ?? null;

/** Les communes situées et leurs habitants : la matière de la grille de densité. */
export const communesPeuplees = (base: Executeur): Promise<PointPeuple[]> =>
  lignes(base, 'SELECT lon, lat, population FROM commune WHERE lon IS NOT NULL AND lat IS NOT NULL ORDER BY code');

export type BilanCommunes = { readonly creees: number; readonly changees: number; readonly laissees: number; readonly disparues: readonly { readonly code: string; readonly nom: string }[]; readonly fusionnees: readonly { readonly code: string; readonly nom: string }[] };

/**
 * Enregistre des communes officielles et compte ce qui change ; une valeur absente du fichier garde celle de la base.
 * Fusionnées : réunies à une autre, qui porte désormais leur code. Disparues : connues, du même département, absentes du fichier sans qu’on sache pourquoi ; elles restent, des dossiers peuvent les citer.
 */
export async function mettreAJourCommunes(base: Executeur, communes: readonly CommuneLue[]): Promise<BilanCommunes> {
  const bilan = await ligne<Omit<BilanCommunes, 'fusionnees'>>(base, `
    WITH lues AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS l (code text, nom text, departement text, epci text, population integer, "codesPostaux" text[], "anciensCodes" text[],
             lon float8, lat float8, position text, "precisionKm" real)
    ), ecrites AS (
      INSERT INTO commune (code, nom, departement, epci, epci_nom, population, codes_postaux, anciens_codes, lon, lat, position, precision_km)
      SELECT l.code, l.nom, l.departement, coalesce(l.epci, c.epci),
             CASE WHEN l.epci IS NULL OR l.epci = c.epci THEN c.epci_nom ELSE (SELECT max(v.epci_nom) FROM commune v WHERE v.epci = l.epci) END,
             coalesce(l.population, c.population, 0), coalesce(l."codesPostaux", c.codes_postaux, '{}'),
             CASE WHEN l."anciensCodes" IS NULL THEN coalesce(c.anciens_codes, '{}') ELSE (SELECT coalesce(array_agg(DISTINCT x ORDER BY x), '{}') FROM unnest(c.anciens_codes || l."anciensCodes") x WHERE x <> l.code) END,
             coalesce(l.lon, c.lon), coalesce(l.lat, c.lat), coalesce(l.position, c.position, 'inconnue'), coalesce(l."precisionKm", c.precision_km, 0)
        FROM lues l LEFT JOIN commune c ON c.code = l.code
      ON CONFLICT (code) DO UPDATE SET (nom, departement, epci, epci_nom, population, codes_postaux, anciens_codes, lon, lat, position, precision_km) =
        (excluded.nom, excluded.departement, excluded.epci, excluded.epci_nom, excluded.population, excluded.codes_postaux, excluded.anciens_codes, excluded.lon, excluded.lat, excluded.position, excluded.precision_km)
      WHERE (commune.nom, commune.departement, commune.epci, commune.epci_nom, commune.population, commune.codes_postaux, commune.anciens_codes, commune.lon, commune.lat, commune.position, commune.precision_km)
        IS DISTINCT FROM (excluded.nom, excluded.departement, excluded.epci, excluded.epci_nom, excluded.population, excluded.codes_postaux, excluded.anciens_codes, excluded.lon, excluded.lat, excluded.position, excluded.precision_km)
      RETURNING (xmax = 0) AS creee
    )
    SELECT (SELECT count(*)::int FROM ecrites WHERE creee) AS creees,
           (SELECT count(*)::int FROM ecrites WHERE NOT creee) AS changees,
           (SELECT count(*)::int FROM lues) - (SELECT count(*)::int FROM ecrites) AS laissees,
           (SELECT coalesce(json_agg(json_build_object('code', c.code, 'nom', c.nom) ORDER BY c.code), '[]') FROM commune c
             WHERE c.departement IN (SELECT departement FROM lues) AND c.code NOT IN (SELECT code FROM lues)) AS disparues`, [JSON.stringify(communes)]);
  const fusionnees = await absorberFusionnees(base, communes.map(({ code }) => code));
  const parties = new Set(fusionnees.map(({ code }) => code));
  return { ...bilan!, disparues: bilan!.disparues.filter(({ code }) => !parties.has(code)), fusionnees };
}
