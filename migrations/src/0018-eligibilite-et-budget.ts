import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conclusions à viser, pièces et faits à l’appui des critères ; réglages et budget figé ; aides d’avant le portail. */
export class EligibiliteEtBudget0018 implements MigrationInterface {
  name = 'EligibiliteEtBudget1764000000018';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Nul : la conclusion ne demande pas de visa. Personne ne vise la sienne.
      ALTER TABLE confirmation
        ADD COLUMN visa text CHECK (visa IN ('attendu', 'vise', 'refuse')),
        ADD COLUMN visa_par uuid REFERENCES compte,
        ADD COLUMN visa_le timestamptz(3),
        ADD COLUMN visa_motif text,
        ADD CHECK (visa_par IS NULL OR visa_par <> par),
        ADD CHECK ((visa_par IS NOT NULL) = (coalesce(visa, 'attendu') <> 'attendu') AND (visa_par IS NULL) = (visa_le IS NULL));
      CREATE INDEX confirmation_a_viser ON confirmation (le) WHERE visa = 'attendu';

      CREATE TABLE preuve_critere (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        code text NOT NULL,
        rang integer NOT NULL,
        piece_id uuid NOT NULL REFERENCES piece ON DELETE CASCADE,
        page text,
        remarque text,
        PRIMARY KEY (dossier_id, code, piece_id)
      );

      -- Le fait que l’instruction a établi, au lieu de celui du dépôt ; {valeur} est celle que lit le critère.
      CREATE TABLE fait_etabli (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        code text NOT NULL,
        valeur jsonb NOT NULL,
        motif text NOT NULL,
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (dossier_id, code)
      );

      -- {htOuTtc, motifHtOuTtc, eligiblesDepuis, motifEligiblesDepuis}.
      ALTER TABLE instruction ADD COLUMN reglages jsonb NOT NULL DEFAULT '{}';

      -- Un budget par proposition, en ajout seul : le dernier vaut tant que le dossier n’est pas repris. sha256 : de son JSON canonique.
      CREATE TABLE budget_fige (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        rang integer NOT NULL,
        contenu jsonb NOT NULL,
        sha256 char(64) NOT NULL,
        fige_le timestamptz(3) NOT NULL,
        fige_par uuid NOT NULL REFERENCES compte,
        PRIMARY KEY (dossier_id, rang)
      );

      -- Aides régionales d’avant le portail ; le jour et le régime ne sont pas toujours connus.
      CREATE TABLE aide_anterieure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        siren char(9) NOT NULL,
        annee integer NOT NULL CHECK (annee BETWEEN 1980 AND 2100),
        dispositif text NOT NULL CHECK (dispositif <> ''),
        montant_centimes bigint NOT NULL CHECK (montant_centimes > 0),
        octroyee_le date,
        regime text,
        source text NOT NULL
      );
      CREATE INDEX aide_anterieure_siren ON aide_anterieure (siren, annee DESC);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE aide_anterieure, budget_fige, fait_etabli, preuve_critere; ALTER TABLE instruction DROP COLUMN reglages;
      ALTER TABLE confirmation DROP COLUMN visa, DROP COLUMN visa_par, DROP COLUMN visa_le, DROP COLUMN visa_motif`);
  }
}
