import { createHash } from 'node:crypto';
import { EDITIONS } from '@maillage/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publie les règlements livrés : un document publié ne change plus, on en publie une nouvelle version. */
export class Editions0006 implements MigrationInterface {
  name = 'Editions1764000000006';

  async up(base: QueryRunner): Promise<void> {
    for (const edition of EDITIONS) {
      const { ouvreLe, dernierJourDepot } = edition.periode;
      const contenu = JSON.stringify(edition);
      await base.query('INSERT INTO appel (id, type, titre, ouvre_le, dernier_jour, version_courante) VALUES ($1,$2,$3,$4,$5,$6)', [edition.code, edition.type, edition.titre, ouvreLe.valeur, dernierJourDepot.valeur, edition.version]);
      await base.query('INSERT INTO reglement (appel_id, version, contenu, sha256) VALUES ($1,$2,$3,$4)', [edition.code, edition.version, contenu, createHash('sha256').update(contenu).digest('hex')]);
    }
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DELETE FROM reglement; DELETE FROM appel');
  }
}
