import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publierEditions } from './publier-editions.ts';

/** Publie la version 2 des éditions qui ont une grille de notation ; les dossiers commencés gardent la leur. */
export class Grilles0033 implements MigrationInterface {
  name = 'Grilles1764000000033';

  up(base: QueryRunner): Promise<void> {
    return publierEditions(base);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('UPDATE appel a SET version_courante = (SELECT min(version) FROM reglement WHERE appel_id = a.id)');
  }
}
