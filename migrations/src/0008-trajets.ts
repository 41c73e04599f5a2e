import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Durées des moteurs d’itinéraires, matrices importées, carte régionale d’accessibilité, relevés des instructeurs. */
export class Trajets0008 implements MigrationInterface {
  name = 'Trajets1764000000008';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Points en cent-millièmes de degré. Une durée nulle dit « aucune route » : un fait. Une panne n’est jamais gardée.
      CREATE TABLE duree_gardee (
        reference text NOT NULL,
        lon_o integer NOT NULL, lat_o integer NOT NULL, lon_d integer NOT NULL, lat_d integer NOT NULL,
        secondes double precision CHECK (secondes >= 0),
        metres double precision,
        version text NOT NULL,
        calculee_le timestamptz(3) NOT NULL,
        PRIMARY KEY (reference, lon_o, lat_o, lon_d, lat_d)
      );
      CREATE INDEX duree_gardee_recente ON duree_gardee (reference, calculee_le DESC);

      CREATE TABLE matrice (
        reference text PRIMARY KEY,
        sha256 char(64) NOT NULL,
        lignes integer NOT NULL,
        importee_le timestamptz(3) NOT NULL
      );
      CREATE TABLE matrice_case (
        reference text NOT NULL REFERENCES matrice ON DELETE CASCADE,
        lon_o integer NOT NULL, lat_o integer NOT NULL, lon_d integer NOT NULL, lat_d integer NOT NULL,
        secondes double precision CHECK (secondes >= 0),
        metres double precision,
        PRIMARY KEY (reference, lon_o, lat_o, lon_d, lat_d)
      );

      CREATE TABLE carte_acces (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version text NOT NULL UNIQUE,
        le date NOT NULL,
        sha256 char(64) NOT NULL,
        -- Vrai : la carte couvre toute la région ; hors de ses zones, on est au-delà de sa dernière borne.
        complete boolean NOT NULL,
        zones integer NOT NULL,
        importee_le timestamptz(3) NOT NULL
      );
      CREATE TABLE carte_zone (
        carte_id uuid NOT NULL REFERENCES carte_acces ON DELETE CASCADE,
        rang integer NOT NULL,
        nom text NOT NULL,
        de_secondes integer NOT NULL CHECK (de_secondes >= 0),
        a_secondes integer NOT NULL CHECK (a_secondes > de_secondes),
        ouest double precision NOT NULL, sud double precision NOT NULL, est double precision NOT NULL, nord double precision NOT NULL,
        -- [[contour, trou…]…], chaque contour en couples [lon, lat].
        surface jsonb NOT NULL,
        PRIMARY KEY (carte_id, rang)
      );
      -- La carte qui fait foi pour chaque appel.
      CREATE TABLE appel_carte (
        appel_id text PRIMARY KEY REFERENCES appel,
        carte_id uuid NOT NULL REFERENCES carte_acces
      );

      -- Durées exactes demandées ou relevées par un instructeur : elles éclairent sa conclusion, jamais l’évaluation figée.
      CREATE TABLE releve_trajet (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        genre text NOT NULL CHECK (genre IN ('calcul', 'ailleurs')),
        lieu_id uuid,
        lieu_nom text NOT NULL,
        secondes double precision CHECK (secondes >= 0),
        metres double precision,
        source text NOT NULL,
        motif text,
        piece_id uuid REFERENCES piece,
        provenance jsonb,
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL,
        CHECK (genre = 'calcul' OR (secondes IS NOT NULL AND motif IS NOT NULL))
      );
      CREATE INDEX releve_trajet_dossier ON releve_trajet (dossier_id, le);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE releve_trajet, appel_carte, carte_zone, carte_acces, matrice_case, matrice, duree_gardee');
  }
}
