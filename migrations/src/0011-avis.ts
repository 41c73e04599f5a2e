import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Avis demandés à des experts : ce qui leur est ouvert, leur réponse, ses rappels. */
export class Avis0011 implements MigrationInterface {
  name = 'Avis1764000000011';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE avis (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        expert_id uuid NOT NULL REFERENCES compte,
        demande_par uuid NOT NULL REFERENCES compte,
        demande_le timestamptz(3) NOT NULL,
        question text NOT NULL,
        -- Parties et pièces du dépôt ouvertes à l’expert ; rien d’autre.
        sections text[] NOT NULL,
        pieces uuid[] NOT NULL DEFAULT '{}',
        echeance date NOT NULL,
        etat text NOT NULL DEFAULT 'DEMANDE' CHECK (etat IN ('DEMANDE', 'RENDU', 'SANS_REPONSE', 'RETIRE', 'RECUSE')),
        version integer NOT NULL DEFAULT 1,
        -- Le brouillon, puis l’avis rendu.
        sens text CHECK (sens IN ('favorable', 'reserve', 'defavorable', 'sans-avis')),
        texte text NOT NULL DEFAULT '',
        clos_le timestamptz(3),
        motif text,
        -- [{le, genre: avant | retard | main}]
        relances jsonb NOT NULL DEFAULT '[]',
        acte_id uuid REFERENCES acte,
        CHECK ((etat = 'DEMANDE') = (clos_le IS NULL)),
        CHECK (etat <> 'RENDU' OR (acte_id IS NOT NULL AND sens IS NOT NULL AND (sens = 'sans-avis' OR texte <> '')))
      );
      CREATE INDEX avis_dossier ON avis (dossier_id, demande_le);
      CREATE INDEX avis_expert ON avis (expert_id, etat);
      CREATE INDEX avis_attendu ON avis (echeance) WHERE etat = 'DEMANDE';
      CREATE UNIQUE INDEX avis_demande_unique ON avis (dossier_id, expert_id) WHERE etat = 'DEMANDE';`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE avis');
  }
}
