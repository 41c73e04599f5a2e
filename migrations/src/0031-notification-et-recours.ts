import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Preuves de notification, consentement à l’envoi en ligne, recours gracieux, contentieux, lettres rectificatives. */
export class NotificationEtRecours0031 implements MigrationInterface {
  name = 'NotificationEtRecours1764000000031';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Donné, daté, retiré : une ligne par consentement, jamais effacée.
      CREATE TABLE consentement_notification (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        donne_le timestamptz(3) NOT NULL,
        retire_le timestamptz(3)
      );
      CREATE UNIQUE INDEX consentement_en_cours ON consentement_notification (compte_id) WHERE retire_le IS NULL;

      -- Comment une lettre a été notifiée et ce qui le prouve ; la date du recours s’en déduit, elle ne s’écrit pas.
      CREATE TABLE notification_acte (
        acte_id uuid PRIMARY KEY REFERENCES acte ON DELETE CASCADE,
        dossier_id uuid NOT NULL REFERENCES dossier,
        voie text NOT NULL CHECK (voie IN ('electronique', 'lrar', 'remise-en-main-propre')),
        envoyee_le timestamptz(3) NOT NULL,
        reference text,
        remise_le date,
        presomption_jours integer NOT NULL CHECK (presomption_jours > 0),
        -- Première ouverture du document par le porteur, notée une fois.
        consultee_le timestamptz(3),
        avis_le date,
        avis_issue text CHECK (avis_issue IN ('distribue', 'non-reclame')),
        avis_numero text,
        avis_saisi_par uuid REFERENCES compte,
        avis_saisi_le timestamptz(3),
        avis_scan bytea,
        alertee_le timestamptz(3),
        CHECK ((avis_le IS NULL) = (avis_issue IS NULL) AND (avis_le IS NULL OR voie = 'lrar'))
      );
      CREATE INDEX notification_acte_dossier ON notification_acte (dossier_id, envoyee_le);
      CREATE INDEX notification_acte_attente ON notification_acte (envoyee_le) WHERE (voie = 'electronique' AND consultee_le IS NULL) OR (voie = 'lrar' AND avis_le IS NULL);

      -- Les lettres notifiées avant la preuve : leur notification en tient lieu.
      INSERT INTO notification_acte (acte_id, dossier_id, voie, envoyee_le, reference, presomption_jours, consultee_le, avis_le, avis_issue)
        SELECT id, dossier_id, v.voie, notifie_le, notification->>'preuve', 15, CASE WHEN v.voie = 'electronique' THEN notifie_le END,
          CASE WHEN v.voie = 'lrar' THEN (notifie_le AT TIME ZONE 'Europe/Paris')::date END, CASE WHEN v.voie = 'lrar' THEN 'distribue' END
        FROM acte, LATERAL (SELECT coalesce(notification->>'mode', 'electronique') AS voie) v
        WHERE notifie_le IS NOT NULL AND nature IN ('accord', 'refus', 'ajournement', 'irrecevabilite');
      INSERT INTO consentement_notification (compte_id, donne_le)
        SELECT DISTINCT ON (d.porteur_id) d.porteur_id, n.envoyee_le FROM notification_acte n JOIN dossier d ON d.id = n.dossier_id WHERE n.voie = 'electronique' ORDER BY d.porteur_id, n.envoyee_le;

      ALTER TABLE acte
        -- La nature dont l’arrêté de délégation couvre la signature, quand ce n’est pas la sienne (réponse à un recours : celle de l’acte contesté).
        ADD COLUMN competence text,
        ADD COLUMN rectifie_id uuid REFERENCES acte;
      -- Une lettre rectificative porte la même décision que celle qu’elle remplacera.
      DROP INDEX acte_decision_unique;
      CREATE UNIQUE INDEX acte_decision_unique ON acte (decision_id) WHERE etat <> 'REMPLACE' AND rectifie_id IS NULL;
      CREATE UNIQUE INDEX acte_rectification_unique ON acte (rectifie_id) WHERE etat <> 'REMPLACE';

      CREATE TABLE recours (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier,
        -- La lettre contestée.
        acte_id uuid NOT NULL REFERENCES acte,
        canal text NOT NULL CHECK (canal IN ('portail', 'courrier')),
        recu_le date NOT NULL,
        texte text NOT NULL CHECK (texte <> ''),
        forme_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        accuse_id uuid REFERENCES acte,
        sens text CHECK (sens IN ('rejet', 'accueil')),
        motifs text,
        repondu_par uuid REFERENCES compte,
        repondu_le timestamptz(3),
        reponse_id uuid REFERENCES acte,
        CHECK ((sens IS NULL) = (repondu_le IS NULL) AND (sens IS NULL) = (motifs IS NULL))
      );
      CREATE INDEX recours_dossier ON recours (dossier_id, recu_le, id);
      CREATE UNIQUE INDEX recours_en_cours ON recours (acte_id) WHERE sens IS NULL;
      CREATE UNIQUE INDEX recours_reponse ON recours (reponse_id) WHERE reponse_id IS NOT NULL;

      CREATE TABLE note_recours (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        recours_id uuid NOT NULL REFERENCES recours ON DELETE CASCADE,
        auteur_id uuid NOT NULL REFERENCES compte,
        texte text NOT NULL CHECK (texte <> ''),
        ecrite_le timestamptz(3) NOT NULL
      );
      CREATE INDEX note_recours_ordre ON note_recours (recours_id, id);

      -- Un contentieux ouvert gèle l’archivage et l’élimination du dossier.
      CREATE TABLE contentieux (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier,
        tribunal text NOT NULL CHECK (tribunal <> ''),
        numero text NOT NULL CHECK (numero <> ''),
        saisi_le date NOT NULL,
        saisi_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        clos_le date,
        UNIQUE (dossier_id, numero)
      );`);
    // Le gel tient au niveau de la base : quel que soit le geste qui élimine, un dossier en contentieux n’est pas touché.
    await base.query(`
      CREATE FUNCTION refuser_elimination() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.elimine_le IS NOT NULL AND OLD.elimine_le IS NULL AND EXISTS (SELECT FROM contentieux c WHERE c.dossier_id = NEW.dossier_id AND c.clos_le IS NULL) THEN
          RAISE EXCEPTION 'Un contentieux est en cours sur ce dossier : rien ne s’élimine.';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER elimination_gelee BEFORE UPDATE OF elimine_le ON acte FOR EACH ROW EXECUTE FUNCTION refuser_elimination()`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TRIGGER elimination_gelee ON acte; DROP FUNCTION refuser_elimination; DROP TABLE contentieux, note_recours, recours; DROP INDEX acte_rectification_unique, acte_decision_unique;
      CREATE UNIQUE INDEX acte_decision_unique ON acte (decision_id) WHERE etat <> 'REMPLACE'; ALTER TABLE acte DROP COLUMN competence, DROP COLUMN rectifie_id; DROP TABLE notification_acte, consentement_notification`);
  }
}
