import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ce qu’un fichier de reprise a déjà apporté : repasser le même n’ajoute rien. */
export class Reprise0025 implements MigrationInterface {
  name = 'Reprise1764000000025';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE ligne_reprise (
        type text NOT NULL CHECK (type IN ('dossier', 'decision', 'subvention', 'versement', 'aide')),
        -- La référence de l’ancien outil ; celle d’un versement est son numéro de mandat.
        reference text NOT NULL CHECK (reference <> ''),
        -- SHA-256 des valeurs de la ligne.
        condense char(64) NOT NULL,
        objet_id uuid NOT NULL,
        montant_centimes bigint NOT NULL DEFAULT 0,
        reprise_le timestamptz(3) NOT NULL,
        PRIMARY KEY (type, reference)
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE ligne_reprise');
  }
}
