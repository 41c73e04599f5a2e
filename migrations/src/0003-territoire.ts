import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Communes et registre des tiers-lieux à statuts datés. */
export class Territoire0003 implements MigrationInterface {
  name = 'Territoire1764000000003';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE commune (
        code char(5) PRIMARY KEY,
        nom text NOT NULL,
        departement text NOT NULL,
        epci text,
        epci_nom text,
        population integer NOT NULL,
        codes_postaux text[] NOT NULL DEFAULT '{}',
        anciens_codes text[] NOT NULL DEFAULT '{}',
        lon double precision,
        lat double precision,
        -- officielle : mairie de l’API Géo ; localisee : GeoNames ; approximative : barycentre du code postal ou de l’EPCI.
        position text NOT NULL CHECK (position IN ('officielle', 'localisee', 'approximative', 'inconnue')),
        precision_km real NOT NULL DEFAULT 0,
        recherche text GENERATED ALWAYS AS (sans_accents(nom)) STORED
      );
      CREATE INDEX commune_recherche ON commune USING gin (recherche gin_trgm_ops);
      CREATE INDEX commune_anciens_codes ON commune USING gin (anciens_codes);

      CREATE TABLE tiers_lieu (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        nom text NOT NULL,
        commune char(5) NOT NULL,
        commune_nom text NOT NULL,
        adresse text,
        lon double precision,
        lat double precision,
        position text NOT NULL CHECK (position IN ('adresse', 'manuelle', 'commune', 'inconnue')),
        precision_km real NOT NULL DEFAULT 0,
        dans_la_region boolean NOT NULL,
        sur_carte boolean NOT NULL,
        activite_depuis date,
        etp_centiemes integer,
        typologies text[] NOT NULL DEFAULT '{}',
        services text[] NOT NULL DEFAULT '{}',
        siret char(14),
        source text NOT NULL,
        verifie_le date,
        recherche text GENERATED ALWAYS AS (sans_accents(nom || ' ' || commune_nom)) STORED
      );
      CREATE INDEX tiers_lieu_commune ON tiers_lieu (commune);

      CREATE TABLE tiers_lieu_statut (
        tiers_lieu_id uuid NOT NULL REFERENCES tiers_lieu ON DELETE CASCADE,
        du date NOT NULL,
        statut text NOT NULL CHECK (statut IN ('ouvert', 'en-projet', 'ferme', 'suspendu')),
        source text NOT NULL,
        PRIMARY KEY (tiers_lieu_id, du)
      );

      -- Métadonnées des imports : origine, millésime, nombre, instant (« données et leurs dates »).
      CREATE TABLE source_donnee (
        code text PRIMARY KEY,
        libelle text NOT NULL,
        millesime text NOT NULL,
        lignes integer NOT NULL,
        charge_le timestamptz(3) NOT NULL
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE source_donnee, tiers_lieu_statut, tiers_lieu, commune');
  }
}
