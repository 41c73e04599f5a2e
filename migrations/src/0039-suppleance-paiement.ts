import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Qui valide un paiement à la place d’un absent, de telle date à telle date ; le geste dit au nom de qui. */
export class SuppleancePaiement0039 implements MigrationInterface {
  name = 'SuppleancePaiement1764000000039';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE suppleance_paiement (
        id uuid PRIMARY KEY,
        role text NOT NULL CHECK (role IN ('VALIDEUR', 'SIGNATAIRE')),
        titulaire_id uuid NOT NULL REFERENCES compte,
        suppleant_id uuid NOT NULL REFERENCES compte,
        du date NOT NULL,
        au date NOT NULL,
        motif text NOT NULL CHECK (motif <> ''),
        creee_par uuid NOT NULL REFERENCES compte,
        creee_le timestamptz(3) NOT NULL,
        levee_le timestamptz(3),
        CHECK (titulaire_id <> suppleant_id AND au >= du)
      );
      CREATE INDEX suppleance_paiement_suppleant ON suppleance_paiement (suppleant_id, role) WHERE levee_le IS NULL;
      ALTER TABLE geste_paiement ADD COLUMN pour uuid REFERENCES compte;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('ALTER TABLE geste_paiement DROP COLUMN pour; DROP TABLE suppleance_paiement');
  }
}
