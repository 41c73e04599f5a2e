import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ce que le porteur demande à changer après l’attribution, sa décision, son acte, son effet. */
export class Changements0034 implements MigrationInterface {
  name = 'Changements1764000000034';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE changement (
        id uuid PRIMARY KEY,
        subvention_id uuid NOT NULL REFERENCES subvention,
        version integer NOT NULL DEFAULT 1,
        nature text NOT NULL CHECK (nature IN ('calendrier', 'budget')),
        etat text NOT NULL DEFAULT 'BROUILLON' CHECK (etat IN ('BROUILLON', 'DEPOSEE', 'A_COMPLETER', 'A_VOTER', 'ACCORDEE', 'REFUSEE', 'EFFECTIVE', 'RETIREE')),
        contenu jsonb NOT NULL,
        motif text NOT NULL DEFAULT '',
        cree_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        depose_le timestamptz(3),
        complement text,
        -- Ce que le changement touche, et qui en décide selon l’édition : fixés à l’instruction.
        portee text CHECK (portee IN ('calendrier', 'budget-lignes', 'montant-baisse', 'montant-hausse')),
        voie text CHECK (voie IN ('vote', 'signataire', 'lettre')),
        decision_motif text,
        decide_par uuid REFERENCES compte,
        decide_le timestamptz(3),
        -- { numero, le, executoireLe, preuve } : sans caractère exécutoire prouvé, aucun acte ne s’établit.
        deliberation jsonb,
        acte_id uuid UNIQUE REFERENCES acte,
        acceptee_le timestamptz(3),
        acceptee_par uuid REFERENCES compte,
        voie_signature text CHECK (voie_signature IN ('portail', 'papier')),
        representant_nom text,
        representant_qualite text,
        reliquidation jsonb,
        effectif_le timestamptz(3),
        CHECK (etat IN ('BROUILLON', 'RETIREE') OR depose_le IS NOT NULL),
        CHECK (etat <> 'EFFECTIVE' OR (acte_id IS NOT NULL AND effectif_le IS NOT NULL)),
        CHECK (voie IS DISTINCT FROM 'vote' OR etat NOT IN ('ACCORDEE', 'EFFECTIVE') OR deliberation IS NOT NULL),
        CHECK ((acceptee_le IS NULL) = (voie_signature IS NULL))
      );
      CREATE INDEX changement_subvention ON changement (subvention_id, cree_le);
      -- Un seul changement vit à la fois : chacun se juge sur l’état que l’autre a laissé.
      CREATE UNIQUE INDEX changement_vivant ON changement (subvention_id) WHERE etat NOT IN ('REFUSEE', 'EFFECTIVE', 'RETIREE');

      CREATE TABLE piece_changement (
        piece_id uuid PRIMARY KEY REFERENCES piece,
        changement_id uuid NOT NULL REFERENCES changement
      );
      CREATE INDEX piece_changement_demande ON piece_changement (changement_id);

      ALTER TABLE subvention ADD COLUMN plafond_du_centimes bigint CHECK (plafond_du_centimes > 0);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('ALTER TABLE subvention DROP COLUMN plafond_du_centimes; DROP TABLE piece_changement, changement');
  }
}
