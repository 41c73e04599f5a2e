import type { MigrationInterface, QueryRunner } from 'typeorm';

/** L’acte qui attribue une subvention votée (convention ou arrêté), sa signature par le bénéficiaire, celle de la Région. */
export class Attribution0030 implements MigrationInterface {
  name = 'Attribution1764000000030';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE attribution (
        acte_id uuid PRIMARY KEY REFERENCES acte,
        subvention_id uuid NOT NULL REFERENCES subvention,
        nature text NOT NULL CHECK (nature IN ('convention', 'arrete')),
        remplacee boolean NOT NULL DEFAULT false,
        signature_avant_le date NOT NULL,
        -- Qui signera pour la Région, et sous quel arrêté de délégation.
        signataire_id uuid NOT NULL REFERENCES compte,
        delegation_id uuid NOT NULL REFERENCES delegation,
        par uuid NOT NULL REFERENCES compte,
        -- Le bénéficiaire : par le portail, ou sur papier.
        acceptee_le timestamptz(3),
        acceptee_par uuid REFERENCES compte,
        voie text CHECK (voie IN ('portail', 'papier')),
        representant_nom text,
        representant_qualite text,
        CHECK ((acceptee_le IS NULL) = (voie IS NULL)),
        CHECK (voie IS DISTINCT FROM 'portail' OR (acceptee_par IS NOT NULL AND representant_nom IS NOT NULL AND representant_qualite IS NOT NULL))
      );
      CREATE UNIQUE INDEX attribution_courante ON attribution (subvention_id) WHERE NOT remplacee;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE attribution`);
  }
}
