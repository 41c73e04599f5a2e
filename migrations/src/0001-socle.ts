import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comptes, sessions, jetons, limites, reprises idempotentes. */
export class Socle0001 implements MigrationInterface {
  name = 'Socle1764000000001';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- unaccent n’est pas IMMUTABLE : ce relais fige le dictionnaire pour les colonnes calculées et les index.
      CREATE FUNCTION sans_accents(texte text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, texte));

      CREATE TABLE compte (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        courriel text NOT NULL UNIQUE CHECK (courriel = lower(courriel)),
        prenom text NOT NULL,
        nom text NOT NULL,
        fonction text,
        mot_de_passe text NOT NULL,
        roles text[] NOT NULL,
        departements text[] NOT NULL DEFAULT '{}',
        verifie_le timestamptz(3),
        ferme_le timestamptz(3),
        cree_le timestamptz(3) NOT NULL
      );

      CREATE TABLE session (
        sid varchar PRIMARY KEY,
        sess json NOT NULL,
        expire timestamp(6) NOT NULL
      );
      CREATE INDEX session_expire ON session (expire);

      CREATE TABLE jeton (
        condense char(64) PRIMARY KEY,
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        usage text NOT NULL CHECK (usage IN ('verification', 'mot-de-passe')),
        expire_le timestamptz(3) NOT NULL,
        utilise_le timestamptz(3)
      );

      CREATE TABLE limite (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);

      CREATE TABLE idempotence (
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        operation text NOT NULL,
        cle text NOT NULL,
        reponse jsonb NOT NULL,
        cree_le timestamptz(3) NOT NULL,
        PRIMARY KEY (compte_id, operation, cle)
      );

      CREATE TABLE compteur (nom text PRIMARY KEY, valeur integer NOT NULL);

      -- Réglages nés sur place : secret des sessions, démonstration chargée…
      CREATE TABLE parametre (code text PRIMARY KEY, valeur text NOT NULL);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE parametre, compteur, idempotence, limite, jeton, session, compte; DROP FUNCTION sans_accents');
  }
}
