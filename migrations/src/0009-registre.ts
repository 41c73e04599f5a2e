import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registre tenu : version, fusions, histoire des changements, demandes de référencement et de correction. */
export class Registre0009 implements MigrationInterface {
  name = 'Registre1764000000009';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      ALTER TABLE tiers_lieu
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        -- Le lieu qui l’a repris ; un lieu fusionné n’a plus de statut, donc ne compte plus.
        ADD COLUMN fusionne_vers uuid REFERENCES tiers_lieu,
        ADD COLUMN site_web text,
        -- Jamais publié : référent, téléphone, courriel.
        ADD COLUMN contact jsonb NOT NULL DEFAULT '{}',
        -- Colonnes de l’annuaire régional que le portail ne lit pas, rendues telles quelles à l’export.
        ADD COLUMN complements jsonb NOT NULL DEFAULT '{}';
      CREATE INDEX tiers_lieu_recherche ON tiers_lieu USING gin (recherche gin_trgm_ops);

      CREATE TABLE registre_fait (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tiers_lieu_id uuid NOT NULL REFERENCES tiers_lieu ON DELETE CASCADE,
        le timestamptz(3) NOT NULL,
        -- Nul : la commande d’import.
        compte_id uuid REFERENCES compte,
        geste text NOT NULL CHECK (geste IN ('creation', 'correction', 'statut', 'fusion', 'import')),
        changements jsonb NOT NULL,
        motif text NOT NULL,
        preuve text,
        vise_par uuid REFERENCES compte
      );
      CREATE INDEX registre_fait_lieu ON registre_fait (tiers_lieu_id, id DESC);

      CREATE TABLE registre_demande (
        id uuid PRIMARY KEY,
        genre text NOT NULL CHECK (genre IN ('referencement', 'correction', 'changement')),
        tiers_lieu_id uuid REFERENCES tiers_lieu ON DELETE CASCADE,
        etat text NOT NULL CHECK (etat IN ('DEPOSEE', 'PROPOSEE', 'APPLIQUEE', 'REFUSEE')),
        version integer NOT NULL DEFAULT 1,
        nom text NOT NULL,
        commune char(5) NOT NULL,
        -- Ce que le lieu demande, avec ses mots.
        saisie jsonb,
        -- Ce que l’instruction propose d’écrire.
        changement jsonb,
        contact_nom text,
        contact_courriel text,
        compte_id uuid REFERENCES compte,
        deposee_le timestamptz(3) NOT NULL,
        instruite_par uuid REFERENCES compte,
        instruite_le timestamptz(3),
        motif text,
        preuve text,
        visee_par uuid REFERENCES compte,
        close_le timestamptz(3)
      );
      CREATE INDEX registre_demande_etat ON registre_demande (etat, deposee_le, id);
      CREATE INDEX registre_demande_compte ON registre_demande (compte_id) WHERE compte_id IS NOT NULL;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE registre_demande, registre_fait; DROP INDEX tiers_lieu_recherche;
      ALTER TABLE tiers_lieu DROP COLUMN version, DROP COLUMN fusionne_vers, DROP COLUMN site_web, DROP COLUMN contact, DROP COLUMN complements`);
  }
}
