import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Condensé du contenu d’une demande rejouable : la même clé ne sert pas à deux demandes. */
export class Idempotence0013 implements MigrationInterface {
  name = 'Idempotence1764000000013';

  async up(base: QueryRunner): Promise<void> {
    await base.query('ALTER TABLE idempotence ADD COLUMN condense char(64)');
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('ALTER TABLE idempotence DROP COLUMN condense');
  }
}
