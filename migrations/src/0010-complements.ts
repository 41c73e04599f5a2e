import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Demandes de compléments point par point, leurs rappels, leurs transmissions figées ; irrecevabilités prononcées. */
export class Complements0010 implements MigrationInterface {
  name = 'Complements1764000000010';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE demande_complements (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        rang integer NOT NULL,
        -- L’état où le dossier revient.
        etat_origine text NOT NULL CHECK (etat_origine IN ('DEPOSE', 'EN_INSTRUCTION')),
        message text,
        demandee_le timestamptz(3) NOT NULL,
        demandee_par uuid NOT NULL REFERENCES compte,
        echeance date NOT NULL,
        transmise_le timestamptz(3),
        transmise_par uuid REFERENCES compte,
        -- Reprise sans réponse, une fois le délai passé.
        levee_le timestamptz(3),
        -- Le dossier complété, figé à la transmission ; le dépôt d’origine reste dans dossier.depot.
        depot jsonb,
        incomplet_propose_par uuid REFERENCES compte,
        incomplet_propose_le timestamptz(3),
        incomplet_motif text,
        UNIQUE (dossier_id, rang),
        CHECK ((transmise_le IS NULL) = (depot IS NULL))
      );
      CREATE UNIQUE INDEX demande_complements_ouverte ON demande_complements (dossier_id) WHERE transmise_le IS NULL AND levee_le IS NULL;
      CREATE INDEX demande_complements_echeance ON demande_complements (echeance) WHERE transmise_le IS NULL AND levee_le IS NULL;

      CREATE TABLE point_complements (
        id uuid PRIMARY KEY,
        demande_id uuid NOT NULL REFERENCES demande_complements ON DELETE CASCADE,
        rang integer NOT NULL,
        genre text NOT NULL CHECK (genre IN ('piece', 'champ', 'question')),
        code text,
        texte text NOT NULL,
        requis boolean NOT NULL,
        suspensif boolean NOT NULL,
        reponse jsonb,
        suite text CHECK (suite IN ('accepte', 'a-redemander')),
        suite_motif text,
        suite_par uuid REFERENCES compte,
        suite_le timestamptz(3),
        UNIQUE (demande_id, rang),
        CHECK ((genre = 'question') = (code IS NULL)),
        CHECK (genre = 'piece' OR NOT suspensif)
      );

      CREATE TABLE rappel_complements (
        demande_id uuid NOT NULL REFERENCES demande_complements ON DELETE CASCADE,
        palier integer NOT NULL CHECK (palier IN (7, 1, 0)),
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (demande_id, palier)
      );

      CREATE TABLE irrecevabilite (
        dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        code text NOT NULL CHECK (code IN ('incomplet', 'hors-delai', 'autre-appel', 'autre')),
        motif text NOT NULL,
        prononcee_par uuid NOT NULL REFERENCES compte,
        prononcee_le timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX acte_irrecevabilite_unique ON acte (dossier_id) WHERE nature = 'irrecevabilite' AND etat <> 'REMPLACE';`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP INDEX acte_irrecevabilite_unique; DROP TABLE irrecevabilite, rappel_complements, point_complements, demande_complements');
  }
}
