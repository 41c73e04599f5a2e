import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Les rappels partis au porteur : une échéance déplacée rappelle de nouveau, un matin rejoué ne rappelle pas deux fois. */
export class RappelsPorteur0038 implements MigrationInterface {
  name = 'RappelsPorteur1764000000038';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`CREATE TABLE rappel_porteur (
      subvention_id uuid NOT NULL REFERENCES subvention,
      genre text NOT NULL CHECK (genre IN ('signature', 'acompte', 'solde', 'compte-rendu')),
      echeance date NOT NULL,
      palier smallint NOT NULL CHECK (palier >= 0),
      le timestamptz(3) NOT NULL,
      PRIMARY KEY (subvention_id, genre, echeance, palier)
    )`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE rappel_porteur');
  }
}
