import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journal chaîné en ajout seul, valeurs effaçables à part, boîte d’envoi. */
export class Journal0002 implements MigrationInterface {
  name = 'Journal1764000000002';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE journal (
        seq bigint PRIMARY KEY,
        instant timestamptz(3) NOT NULL,
        acteur text NOT NULL,
        objet text NOT NULL,
        objet_id text NOT NULL,
        de text,
        vers text,
        code text NOT NULL,
        condense char(64) NOT NULL,
        precedente char(64) NOT NULL,
        empreinte char(64) NOT NULL UNIQUE
      );
      CREATE INDEX journal_objet ON journal (objet, objet_id, seq);

      CREATE FUNCTION journal_intouchable() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'Le journal ne se modifie pas.'; END $$;
      CREATE TRIGGER journal_ajout_seul BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION journal_intouchable();
      CREATE TRIGGER journal_sans_vidage BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_intouchable();

      -- Les valeurs et leur sel vivent à part : les effacer laisse la chaîne vérifiable.
      CREATE TABLE journal_valeur (
        seq bigint PRIMARY KEY REFERENCES journal,
        sel bytea NOT NULL,
        valeurs jsonb NOT NULL
      );

      CREATE TABLE courriel (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        message_id text NOT NULL UNIQUE,
        a text NOT NULL,
        objet text NOT NULL,
        texte text NOT NULL,
        html text NOT NULL,
        acte_id uuid,
        cree_le timestamptz(3) NOT NULL,
        envoye_le timestamptz(3)
      );
      CREATE INDEX courriel_envoye ON courriel (envoye_le DESC);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE courriel, journal_valeur; DROP TRIGGER journal_sans_vidage ON journal; DROP TABLE journal; DROP FUNCTION journal_intouchable');
  }
}
