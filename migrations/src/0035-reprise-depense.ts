import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Au solde, une dépense retenue à un versement précédent peut être écartée, en tout ou partie, avec son motif. */
export class RepriseDepense0035 implements MigrationInterface {
  name = 'RepriseDepense1764000000035';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE reprise_depense (
        demande_id uuid NOT NULL REFERENCES demande_paiement,
        depense_id uuid NOT NULL REFERENCES depense_paiement,
        -- Ce qui reste retenu ; la ligne d’origine garde ce qu’elle valait.
        retenu_centimes bigint NOT NULL CHECK (retenu_centimes >= 0),
        motif text NOT NULL CHECK (motif <> ''),
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (demande_id, depense_id)
      );
      CREATE INDEX reprise_depense_ligne ON reprise_depense (depense_id);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE reprise_depense');
  }
}
