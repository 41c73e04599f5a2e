import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publierEditions } from './publier-editions.ts';

/** Publie les règlements livrés : un document publié ne change plus, on en publie une nouvelle version. */
export class Editions0006 implements MigrationInterface {
  name = 'Editions1764000000006';

  up(base: QueryRunner): Promise<void> {
    return publierEditions(base);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DELETE FROM reglement; DELETE FROM appel');
  }
}
