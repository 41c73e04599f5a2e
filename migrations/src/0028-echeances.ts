import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Les dates qui comptent : avertissements de caducité, observations, prorogation motivée, calendriers privés, retours du comptable. */
export class Echeances0028 implements MigrationInterface {
  name = 'Echeances1764000000028';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      ALTER TABLE subvention ADD COLUMN prorogation_motif text;

      CREATE TABLE avertissement_caducite (
        subvention_id uuid NOT NULL REFERENCES subvention,
        -- Une prorogation repousse l’échéance : les avertissements repartent.
        caduque_le date NOT NULL,
        palier smallint NOT NULL CHECK (palier IN (30, 60)),
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (subvention_id, caduque_le, palier)
      );

      CREATE TABLE observation_trop_percu (
        id uuid PRIMARY KEY,
        subvention_id uuid NOT NULL REFERENCES subvention,
        texte text NOT NULL CHECK (texte <> ''),
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL
      );
      CREATE INDEX observation_trop_percu_subvention ON observation_trop_percu (subvention_id, le);

      -- Un titre se recouvre en plusieurs fois : chaque mouvement garde son montant.
      ALTER TABLE titre_recettes ADD COLUMN recouvre_centimes bigint NOT NULL DEFAULT 0, ADD CHECK (recouvre_centimes BETWEEN 0 AND montant_centimes);

      -- Le jeton d’un calendrier n’est connu que de son adresse : ici, son condensé.
      CREATE TABLE calendrier_prive (
        compte_id uuid PRIMARY KEY REFERENCES compte,
        condense char(64) NOT NULL UNIQUE,
        cree_le timestamptz(3) NOT NULL
      );

      CREATE TABLE retour_comptable (
        id uuid PRIMARY KEY,
        sha256 char(64) NOT NULL UNIQUE,
        nom text NOT NULL,
        lignes integer NOT NULL,
        total_centimes bigint NOT NULL,
        importe_par uuid NOT NULL REFERENCES compte,
        importe_le timestamptz(3) NOT NULL
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE retour_comptable, calendrier_prive, observation_trop_percu, avertissement_caducite; ALTER TABLE titre_recettes DROP COLUMN recouvre_centimes; ALTER TABLE subvention DROP COLUMN prorogation_motif');
  }
}
