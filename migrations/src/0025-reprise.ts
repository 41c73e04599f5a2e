import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ce qu’un fichier de reprise a déjà apporté : repasser le même n’ajoute rien. */
export class Reprise0025 implements MigrationInterface {
  name = 'Reprise1764000000025';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE ligne_reprise (
        type text NOT NULL CHECK (type IN ('dossier', 'decision', 'subvention', 'versement', 'aide')),
        -- La référence de l’ancien outil ; celle d’un versement est son numéro de mandat.
        reference text NOT NULL CHECK (reference <> ''),
        -- SHA-256 des valeurs de la ligne.
        condense char(64) NOT NULL,
        objet_id uuid NOT NULL,
        montant_centimes bigint NOT NULL DEFAULT 0,
        reprise_le timestamptz(3) NOT NULL,
        PRIMARY KEY (type, reference)
      );
      -- Tient les dossiers repris dont aucun porteur n’a de compte ; ne se connecte jamais : son mot de passe n’est le condensé de rien.
      INSERT INTO compte (id, courriel, prenom, nom, fonction, mot_de_passe, roles, ferme_le, cree_le)
        VALUES ('00000000-0000-4000-8000-000000000025', 'reprise@donnees.invalid', 'Reprise', 'des données', 'Dossiers d’avant le portail', '!', '{}', '2025-01-01', '2025-01-01') ON CONFLICT DO NOTHING;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE ligne_reprise; DELETE FROM compte WHERE id = '00000000-0000-4000-8000-000000000025'`);
  }
}
