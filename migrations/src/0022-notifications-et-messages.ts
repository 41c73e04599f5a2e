import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications, leurs préférences et leur récapitulatif ; messages d’un dossier ; courriels refusés. */
export class NotificationsEtMessages0022 implements MigrationInterface {
  name = 'NotificationsEtMessages1764000000022';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE preference_notification (
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        evenement text NOT NULL,
        rythme text NOT NULL CHECK (rythme IN ('immediat', 'quotidien', 'jamais')),
        PRIMARY KEY (compte_id, evenement)
      );

      CREATE TABLE notification (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        evenement text NOT NULL,
        dossier_id uuid REFERENCES dossier ON DELETE CASCADE,
        titre text NOT NULL,
        chemin text,
        cree_le timestamptz(3) NOT NULL,
        lue_le timestamptz(3),
        -- Attend le récapitulatif du jour, puis l’instant où il l’a annoncée.
        a_recapituler boolean NOT NULL DEFAULT false,
        recapitulee_le timestamptz(3)
      );
      CREATE INDEX notification_compte ON notification (compte_id, id DESC);
      CREATE INDEX notification_non_lue ON notification (compte_id) WHERE lue_le IS NULL;
      CREATE INDEX notification_a_recapituler ON notification (compte_id) WHERE a_recapituler AND recapitulee_le IS NULL;

      CREATE TABLE message (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        auteur_id uuid NOT NULL REFERENCES compte,
        cote text NOT NULL CHECK (cote IN ('porteur', 'service')),
        texte text NOT NULL CHECK (texte <> ''),
        cree_le timestamptz(3) NOT NULL,
        -- La première lecture par l’autre côté.
        lu_le timestamptz(3),
        lu_par uuid REFERENCES compte
      );
      CREATE INDEX message_dossier ON message (dossier_id, id);
      CREATE INDEX message_non_lu ON message (dossier_id, cote) WHERE lu_le IS NULL;
      ALTER TABLE piece ADD COLUMN message_id uuid REFERENCES message;

      ALTER TABLE courriel ADD COLUMN dossier_id uuid REFERENCES dossier ON DELETE CASCADE, ADD COLUMN refuse_le timestamptz(3), ADD COLUMN refus text, ADD COLUMN refus_traite_le timestamptz(3);
      CREATE INDEX courriel_refuse ON courriel (refuse_le) WHERE refuse_le IS NOT NULL AND refus_traite_le IS NULL;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('ALTER TABLE courriel DROP COLUMN dossier_id, DROP COLUMN refuse_le, DROP COLUMN refus, DROP COLUMN refus_traite_le; ALTER TABLE piece DROP COLUMN message_id; DROP TABLE message, notification, preference_notification');
  }
}
