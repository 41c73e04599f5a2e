import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instruction, séances, délibérations, actes, subventions votées. */
export class InstructionEtActes0005 implements MigrationInterface {
  name = 'InstructionEtActes1764000000005';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE confirmation (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        code text NOT NULL,
        resultat text NOT NULL CHECK (resultat IN ('satisfait', 'non-satisfait', 'derogation')),
        motif text,
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (dossier_id, code)
      );

      -- Une fiche par dossier pris en charge ; lignes : [{ligne, demandeCentimes, retenuCentimes, motif}].
      CREATE TABLE instruction (
        dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        version integer NOT NULL DEFAULT 1,
        lignes jsonb NOT NULL DEFAULT '[]',
        proposition text CHECK (proposition IN ('accord', 'refus')),
        montant_propose_centimes bigint,
        argumentaire text NOT NULL DEFAULT '',
        motifs jsonb NOT NULL DEFAULT '[]'
      );

      CREATE TABLE seance (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        genre text NOT NULL CHECK (genre IN ('comite', 'commission-permanente')),
        tenue_le date NOT NULL,
        lieu text NOT NULL,
        UNIQUE (genre, tenue_le)
      );

      CREATE TABLE inscription (
        seance_id uuid NOT NULL REFERENCES seance,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        PRIMARY KEY (seance_id, dossier_id)
      );
      CREATE INDEX inscription_dossier ON inscription (dossier_id);

      CREATE TABLE decision (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        seance_id uuid NOT NULL REFERENCES seance,
        sens text NOT NULL CHECK (sens IN ('accord', 'refus', 'ajournement')),
        montant_centimes bigint CHECK (montant_centimes > 0),
        conditions text NOT NULL DEFAULT '',
        motifs jsonb NOT NULL DEFAULT '[]',
        deliberation_numero text NOT NULL,
        deliberation_le date NOT NULL,
        executoire_le date,
        saisie_par uuid NOT NULL REFERENCES compte,
        saisie_le timestamptz(3) NOT NULL,
        CHECK ((sens = 'accord') = (montant_centimes IS NOT NULL))
      );
      CREATE INDEX decision_dossier ON decision (dossier_id, saisie_le DESC);

      CREATE TABLE acte (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier,
        decision_id uuid REFERENCES decision,
        nature text NOT NULL,
        etat text NOT NULL CHECK (etat IN ('PROJET', 'VISE', 'A_SIGNER', 'SIGNE', 'NOTIFIE', 'REMPLACE')),
        numero text NOT NULL UNIQUE,
        gabarit text NOT NULL,
        origine text NOT NULL DEFAULT 'genere' CHECK (origine IN ('genere', 'original')),
        -- Tout ce que lit le gabarit, figé ; nul après élimination réglementaire.
        donnees jsonb,
        sha256 char(64),
        pdf bytea,
        taille integer,
        cree_le timestamptz(3) NOT NULL,
        signe_le timestamptz(3),
        signe_par uuid REFERENCES compte,
        notifie_le timestamptz(3),
        notification jsonb,
        elimine_le timestamptz(3)
      );
      CREATE INDEX acte_dossier ON acte (dossier_id, cree_le);
      CREATE UNIQUE INDEX acte_accuse_unique ON acte (dossier_id) WHERE nature = 'accuse-reception';
      CREATE UNIQUE INDEX acte_decision_unique ON acte (decision_id) WHERE etat <> 'REMPLACE';
      ALTER TABLE courriel ADD FOREIGN KEY (acte_id) REFERENCES acte;

      CREATE TABLE subvention (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL UNIQUE REFERENCES dossier,
        numero text NOT NULL UNIQUE,
        etat text NOT NULL DEFAULT 'VOTEE',
        montant_centimes bigint NOT NULL CHECK (montant_centimes > 0),
        assiette_centimes bigint NOT NULL,
        votee_le date NOT NULL
      );
      CREATE INDEX subvention_votee ON subvention (votee_le DESC, id DESC);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('ALTER TABLE courriel DROP CONSTRAINT courriel_acte_id_fkey; DROP TABLE subvention, acte, decision, inscription, seance, instruction, confirmation');
  }
}
