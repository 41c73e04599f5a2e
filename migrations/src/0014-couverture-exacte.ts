import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Les durées exactes et la carte régionale dans la couverture. */
export class CouvertureExacte0014 implements MigrationInterface {
  name = 'CouvertureExacte1764000000014';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      ALTER TABLE duree ADD exacte boolean NOT NULL DEFAULT false;
      -- Ce que l’on savait d’exact vers ce lieu quand sa colonne a été mesurée (vide : rien), et combien de ses durées le sont.
      ALTER TABLE duree_colonne ADD exactes text NOT NULL DEFAULT '', ADD nombre_exactes integer NOT NULL DEFAULT 0;
      -- Vrai : la durée du lieu le plus proche est exacte.
      ALTER TABLE couverture ADD exacte boolean NOT NULL DEFAULT false;
      CREATE INDEX duree_gardee_arrivee ON duree_gardee (reference, lon_d, lat_d);
      CREATE INDEX matrice_case_arrivee ON matrice_case (reference, lon_d, lat_d);

      -- Ce que la carte dit du bourg de chaque commune ; « communes » : la version des communes dont viennent les positions. Une commune absente des deux listes n’est pas tranchée.
      CREATE TABLE carte_avis (
        carte_id uuid PRIMARY KEY REFERENCES carte_acces ON DELETE CASCADE,
        communes text NOT NULL,
        couvertes char(5)[] NOT NULL,
        non_couvertes char(5)[] NOT NULL
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`
      DROP TABLE carte_avis;
      DROP INDEX duree_gardee_arrivee, matrice_case_arrivee;
      ALTER TABLE couverture DROP exacte;
      ALTER TABLE duree_colonne DROP exactes, DROP nombre_exactes;
      ALTER TABLE duree DROP exacte;`);
  }
}
