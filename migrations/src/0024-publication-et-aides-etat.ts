import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publications des données essentielles ; base de compatibilité de chaque aide, aides de minimis déclarées, registre. */
export class PublicationEtAidesEtat0024 implements MigrationInterface {
  name = 'PublicationEtAidesEtat1764000000024';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- En ajout seul : la dernière d’une année est celle que le public lit. lignes : [{numero, valeurs}] ; sha256 : des octets du CSV.
      CREATE TABLE publication (
        annee integer NOT NULL CHECK (annee BETWEEN 2012 AND 2100),
        rang integer NOT NULL CHECK (rang > 0),
        lignes jsonb NOT NULL,
        nombre integer NOT NULL,
        total_centimes bigint NOT NULL,
        sha256 char(64) NOT NULL,
        publiee_le timestamptz(3) NOT NULL,
        publiee_par uuid NOT NULL REFERENCES compte,
        PRIMARY KEY (annee, rang)
      );

      CREATE TABLE aide_etat (
        dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        version integer NOT NULL DEFAULT 1,
        regime text NOT NULL CHECK (regime IN ('aucun', 'de-minimis-2023-2831', 'de-minimis-sieg-2023-2832', 'rgec-651-2014')),
        -- Article et numéro du régime exempté, ou motif de l’absence d’aide d’État.
        reference text NOT NULL DEFAULT '',
        intensite_max_pour_mille integer CHECK (intensite_max_pour_mille BETWEEN 1 AND 1000),
        -- SIREN des entreprises liées, celui du bénéficiaire exclu.
        entreprise_unique text[] NOT NULL DEFAULT '{}',
        -- [{siren, octroyeeLe, financeur, montantCentimes, regime}], telles que le bénéficiaire les déclare.
        declarations jsonb NOT NULL DEFAULT '[]',
        declaree_le date,
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL
      );

      -- L’identifiant rendu par le registre européen ou national, et le jour de l’inscription.
      CREATE TABLE inscription_registre (
        subvention_id uuid PRIMARY KEY REFERENCES subvention,
        identifiant text NOT NULL UNIQUE CHECK (identifiant <> ''),
        inscrite_le date NOT NULL,
        par uuid NOT NULL REFERENCES compte
      );
      CREATE INDEX subvention_signee ON subvention (signee_le) WHERE signee_le IS NOT NULL;
      -- Le SIRET de la Région n’a été lu dans aucune source : à confirmer.
      INSERT INTO parametre (code, valeur) VALUES ('attribuant', '{"nom": "Région Nouvelle-Aquitaine", "siret": "20005375900011"}') ON CONFLICT DO NOTHING;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DELETE FROM parametre WHERE code = 'attribuant'; DROP INDEX subvention_signee; DROP TABLE inscription_registre, aide_etat, publication`);
  }
}
