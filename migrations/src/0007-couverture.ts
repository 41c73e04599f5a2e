import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calibrations de l’estimateur, durées commune × lieu, couverture par commune. Millisecondes entières. */
export class Couverture0007 implements MigrationInterface {
  name = 'Couverture1764000000007';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Une calibration par référence ; celle en service est nommée par le paramètre « calibration-en-service ».
      CREATE TABLE calibration (
        reference text PRIMARY KEY,
        contenu jsonb NOT NULL,
        mesures jsonb NOT NULL,
        provenance jsonb NOT NULL,
        calculee_le timestamptz(3) NOT NULL
      );

      -- Les lieux dont la colonne est calculée, et la position dont elle vient. Sans clé étrangère : un lieu effacé dit encore quelles communes il touchait.
      CREATE TABLE duree_colonne (
        reference text NOT NULL,
        tiers_lieu_id uuid NOT NULL,
        lon double precision NOT NULL,
        lat double precision NOT NULL,
        precision_km real NOT NULL,
        PRIMARY KEY (reference, tiers_lieu_id)
      );

      -- Matrice creuse : les communes à portée seulement. Durées nulles : inconnues.
      CREATE TABLE duree (
        reference text NOT NULL,
        tiers_lieu_id uuid NOT NULL,
        commune char(5) NOT NULL,
        bas_ms integer CHECK (bas_ms >= 0),
        centre_ms integer,
        haut_ms integer,
        PRIMARY KEY (reference, tiers_lieu_id, commune),
        CHECK (num_nulls(bas_ms, centre_ms, haut_ms) IN (0, 3)),
        CHECK (bas_ms <= centre_ms AND centre_ms <= haut_ms)
      );
      CREATE INDEX duree_commune ON duree (reference, commune);

      -- Le meilleur de chaque commune parmi les lieux comptés ; une commune absente n’a rien à portée.
      CREATE TABLE couverture (
        reference text NOT NULL,
        commune char(5) NOT NULL,
        bas_ms integer,
        centre_ms integer,
        haut_ms integer,
        tiers_lieu_id uuid,
        inconnues integer NOT NULL,
        PRIMARY KEY (reference, commune)
      );

      -- Ce dont la table « couverture » tient compte : elle ne vaut que pour ces lieux-là.
      CREATE TABLE couverture_etat (
        reference text PRIMARY KEY,
        provenance jsonb NOT NULL,
        certains uuid[] NOT NULL,
        douteux uuid[] NOT NULL,
        calculee_le timestamptz(3) NOT NULL
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE couverture_etat, couverture, duree, duree_colonne, calibration');
  }
}
