import type { MigrationInterface, QueryRunner } from 'typeorm';

/** La liste de travail d’un département et d’un état, comptée et lue dans l’index. */
export class ListeRapide0023 implements MigrationInterface {
  name = 'ListeRapide1764000000023';

  async up(base: QueryRunner): Promise<void> {
    await base.query('CREATE INDEX dossier_departement_etat ON dossier (departement, etat, depose_le DESC, id DESC) WHERE depose_le IS NOT NULL');
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP INDEX dossier_departement_etat');
  }
}
