import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Déports : qui ne voit plus rien d’un dossier, pourquoi, et depuis quand. */
export class Deport0012 implements MigrationInterface {
  name = 'Deport1764000000012';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE deport (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        compte_id uuid NOT NULL REFERENCES compte,
        -- Déclaré par la personne, détecté (SIREN, commune, mandat) puis confirmé, ou prononcé par un valideur.
        origine text NOT NULL CHECK (origine IN ('declare', 'detecte', 'prononce')),
        motif text NOT NULL CHECK (motif <> ''),
        pose_par uuid NOT NULL REFERENCES compte,
        pose_le timestamptz(3) NOT NULL,
        leve_par uuid REFERENCES compte,
        leve_le timestamptz(3),
        motif_levee text,
        CHECK ((leve_le IS NULL) = (leve_par IS NULL) AND (leve_le IS NULL) = (motif_levee IS NULL))
      );
      CREATE UNIQUE INDEX deport_actif ON deport (compte_id, dossier_id) WHERE leve_le IS NULL;
      CREATE INDEX deport_dossier ON deport (dossier_id);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE deport');
  }
}
