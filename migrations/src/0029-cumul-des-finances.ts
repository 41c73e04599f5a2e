import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Les sommes du grand livre jusqu’à une ligne donnée, arrêtées la nuit : un total se lit là, plus les seules lignes d’après. Une somme arrêtée se recalcule toujours. */
export class CumulDesFinances0029 implements MigrationInterface {
  name = 'CumulDesFinances1764000000029';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      ALTER TABLE ligne_ecriture ADD COLUMN ordre bigint GENERATED ALWAYS AS IDENTITY;
      CREATE UNIQUE INDEX ligne_ecriture_ordre ON ligne_ecriture (ordre);

      CREATE TABLE cumul_finances (
        compte text NOT NULL,
        enveloppe_id uuid REFERENCES enveloppe,
        departement text,
        -- Année du vote de la subvention ; nulle pour une ligne d’enveloppe seule.
        annee_vote integer,
        -- Premier jour du mois comptable.
        mois date NOT NULL,
        exercice integer,
        montant_centimes bigint NOT NULL,
        CONSTRAINT cumul_finances_cle UNIQUE NULLS NOT DISTINCT (compte, enveloppe_id, departement, annee_vote, mois, exercice)
      );
      CREATE TABLE cumul_arrete (unique_ligne boolean PRIMARY KEY DEFAULT true CHECK (unique_ligne), ordre bigint NOT NULL, arrete_le timestamptz(3));
      INSERT INTO cumul_arrete (ordre) VALUES (0);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE cumul_arrete, cumul_finances; ALTER TABLE ligne_ecriture DROP COLUMN ordre');
  }
}
