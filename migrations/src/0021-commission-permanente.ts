import type { MigrationInterface, QueryRunner } from 'typeorm';

/** La commission permanente : calendrier, élus, déports, rapports versionnés, votes en attente d’enregistrement, suites. */
export class CommissionPermanente0021 implements MigrationInterface {
  name = 'CommissionPermanente1764000000021';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Ce qu’une séance de la commission permanente a de propre ; née à sa première préparation.
      CREATE TABLE commission (
        seance_id uuid PRIMARY KEY REFERENCES seance,
        version integer NOT NULL DEFAULT 1,
        -- Jours civils avant la séance : {depot, visas, envoi}.
        delais jsonb NOT NULL,
        regroupement text NOT NULL CHECK (regroupement IN ('volet', 'appel')),
        -- Nul : plus de la moitié des élus.
        quorum integer CHECK (quorum BETWEEN 1 AND 300),
        deports_comptent boolean NOT NULL,
        depot_le date, visas_le date, envoi_le date,
        transmise_le date, transmission_numero text, publiee_le date,
        close_le timestamptz(3),
        proces_verbal_id uuid REFERENCES acte,
        CHECK ((transmise_le IS NULL) = (transmission_numero IS NULL)),
        CHECK ((close_le IS NULL) = (proces_verbal_id IS NULL))
      );

      CREATE TABLE commission_elu (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        seance_id uuid NOT NULL REFERENCES commission,
        nom text NOT NULL CHECK (nom <> ''),
        groupe text NOT NULL DEFAULT '',
        present boolean NOT NULL DEFAULT false,
        UNIQUE (seance_id, nom)
      );

      -- Un élu déporté lit le rapport, ne débat ni ne vote.
      CREATE TABLE commission_deport (
        elu_id uuid NOT NULL REFERENCES commission_elu ON DELETE CASCADE,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        motif text NOT NULL CHECK (motif <> ''),
        PRIMARY KEY (elu_id, dossier_id)
      );

      -- Un texte par version ; la dernière fait foi. Version 1 : le premier texte écrit par une personne.
      CREATE TABLE commission_introduction (
        seance_id uuid NOT NULL REFERENCES commission,
        groupe text NOT NULL,
        version integer NOT NULL,
        texte text NOT NULL CHECK (texte <> ''),
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (seance_id, groupe, version)
      );

      -- Une ligne de la grille : déposée avec toutes les autres, enregistrée dossier par dossier.
      CREATE TABLE commission_vote (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        seance_id uuid NOT NULL REFERENCES commission,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        issue text NOT NULL CHECK (issue IN ('adopte', 'amende', 'rejete', 'ajourne', 'retire')),
        montant_centimes bigint CHECK (montant_centimes > 0),
        motif text NOT NULL DEFAULT '',
        pour integer NOT NULL, contre integer NOT NULL, abstentions integer NOT NULL,
        numero text NOT NULL,
        le date NOT NULL,
        etat text NOT NULL DEFAULT 'EN_ATTENTE' CHECK (etat IN ('EN_ATTENTE', 'ENREGISTRE', 'REFUSE')),
        refus text,
        saisi_par uuid NOT NULL REFERENCES compte,
        saisi_le timestamptz(3) NOT NULL,
        CHECK ((etat = 'REFUSE') = (refus IS NOT NULL))
      );
      -- Deux grilles à la fois : la seconde ne dépose rien.
      CREATE UNIQUE INDEX commission_vote_unique ON commission_vote (seance_id, dossier_id) WHERE etat <> 'REFUSE';
      CREATE INDEX decision_seance ON decision (seance_id);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP INDEX decision_seance; DROP TABLE commission_vote, commission_introduction, commission_deport, commission_elu, commission');
  }
}
