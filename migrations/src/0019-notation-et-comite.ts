import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fiches de notation à l’aveugle et leur synthèse ; séances du comité, membres, votes ; mandats des personnes ; actes d’une séance. */
export class NotationEtComite0019 implements MigrationInterface {
  name = 'NotationEtComite1764000000019';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- notes : [{code, note, justification}]. Une fiche validée ne change plus, sauf réouverture motivée au journal.
      CREATE TABLE fiche_notation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        evaluateur_id uuid NOT NULL REFERENCES compte,
        designe_par uuid NOT NULL REFERENCES compte,
        designe_le timestamptz(3) NOT NULL,
        etat text NOT NULL DEFAULT 'BROUILLON' CHECK (etat IN ('BROUILLON', 'VALIDEE', 'RETIREE')),
        version integer NOT NULL DEFAULT 1,
        notes jsonb NOT NULL DEFAULT '[]',
        validee_le timestamptz(3),
        CHECK (etat <> 'VALIDEE' OR validee_le IS NOT NULL)
      );
      CREATE UNIQUE INDEX fiche_notation_unique ON fiche_notation (dossier_id, evaluateur_id) WHERE etat <> 'RETIREE';
      CREATE INDEX fiche_notation_evaluateur ON fiche_notation (evaluateur_id, etat);

      CREATE TABLE synthese_notation (
        dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        version integer NOT NULL DEFAULT 1,
        retenues jsonb NOT NULL DEFAULT '[]',
        arretee_le timestamptz(3),
        arretee_par uuid REFERENCES compte,
        CHECK ((arretee_le IS NULL) = (arretee_par IS NULL))
      );

      -- Ce qu’une séance du comité a de propre ; née à sa première préparation.
      CREATE TABLE comite (
        seance_id uuid PRIMARY KEY REFERENCES seance,
        version integer NOT NULL DEFAULT 1,
        etat text NOT NULL DEFAULT 'PREPARATION' CHECK (etat IN ('PREPARATION', 'OUVERTE', 'CLOSE')),
        heure text CHECK (heure ~ '^[0-2][0-9]:[0-5][0-9]$'),
        -- Nul : plus de la moitié des membres.
        quorum integer CHECK (quorum BETWEEN 1 AND 99),
        enveloppe_centimes bigint CHECK (enveloppe_centimes >= 0),
        convoquee_le timestamptz(3),
        ouverte_le timestamptz(3),
        close_le timestamptz(3),
        president_id uuid,
        proces_verbal_id uuid REFERENCES acte,
        CHECK ((etat = 'CLOSE') = (close_le IS NOT NULL))
      );

      CREATE TABLE comite_membre (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        seance_id uuid NOT NULL REFERENCES comite,
        -- Nul : une personnalité extérieure, sans compte.
        compte_id uuid REFERENCES compte,
        nom text NOT NULL CHECK (nom <> ''),
        qualite text NOT NULL DEFAULT '',
        present boolean NOT NULL DEFAULT false,
        UNIQUE (seance_id, compte_id)
      );
      ALTER TABLE comite ADD FOREIGN KEY (president_id) REFERENCES comite_membre;
      CREATE INDEX comite_membre_compte ON comite_membre (compte_id);

      -- L’ordre du jour, puis ce que la séance a dit de chaque dossier.
      CREATE TABLE comite_passage (
        seance_id uuid NOT NULL REFERENCES comite,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        rang integer NOT NULL,
        heure text CHECK (heure ~ '^[0-2][0-9]:[0-5][0-9]$'),
        version integer NOT NULL DEFAULT 1,
        montant_centimes bigint CHECK (montant_centimes > 0),
        avis text CHECK (avis IN ('favorable', 'defavorable', 'ajourne')),
        motifs jsonb NOT NULL DEFAULT '[]',
        pour integer, contre integer, abstentions integer,
        presents integer,
        rendu_le timestamptz(3),
        rendu_par uuid REFERENCES compte,
        PRIMARY KEY (seance_id, dossier_id),
        CHECK ((avis IS NULL) = (rendu_le IS NULL)),
        CHECK (avis IS NULL OR num_nonnulls(pour, contre, abstentions, presents, rendu_par) = 5)
      );
      CREATE INDEX comite_passage_dossier ON comite_passage (dossier_id);

      -- Mandats que les personnes déclarent : dans une structure (SIREN) ou une commune (code INSEE).
      CREATE TABLE mandat_personne (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        intitule text NOT NULL CHECK (intitule <> ''),
        siren char(9),
        commune char(5),
        declare_par uuid NOT NULL REFERENCES compte,
        declare_le timestamptz(3) NOT NULL,
        fini_le timestamptz(3),
        CHECK (num_nonnulls(siren, commune) = 1)
      );
      CREATE INDEX mandat_personne_compte ON mandat_personne (compte_id) WHERE fini_le IS NULL;

      -- Un acte appartient à un dossier ou à une séance.
      ALTER TABLE acte ALTER COLUMN dossier_id DROP NOT NULL, ADD COLUMN seance_id uuid REFERENCES seance, ADD CONSTRAINT acte_d_un_dossier_ou_d_une_seance CHECK (num_nonnulls(dossier_id, seance_id) = 1);
      CREATE INDEX acte_seance ON acte (seance_id) WHERE seance_id IS NOT NULL;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`ALTER TABLE comite DROP COLUMN proces_verbal_id; DELETE FROM acte WHERE dossier_id IS NULL;
      ALTER TABLE acte DROP COLUMN seance_id, ALTER COLUMN dossier_id SET NOT NULL;
      ALTER TABLE comite DROP COLUMN president_id; DROP TABLE mandat_personne, comite_passage, comite_membre, comite, synthese_notation, fiche_notation`);
  }
}
