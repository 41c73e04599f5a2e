import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidatures saisies par un agent et leur reprise, points signalés, annonces du délai du silence. */
export class SaisieEtSilence0017 implements MigrationInterface {
  name = 'SaisieEtSilence1764000000017';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Ce que dit l’envoi : le cachet vaut pour la limite de l’appel, la réception pour le délai du silence.
      CREATE TABLE saisie (
        dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        canal text NOT NULL CHECK (canal IN ('postal', 'courriel', 'remise')),
        cachet_le date,
        recu_le date NOT NULL,
        accuse_par text NOT NULL CHECK (accuse_par IN ('courrier', 'courriel')),
        agent_id uuid NOT NULL REFERENCES compte,
        commencee_le timestamptz(3) NOT NULL,
        -- Constaté à l’enregistrement ; nul tant que la saisie n’est pas finie.
        hors_delai text,
        enregistree_le timestamptz(3),
        reprise_le timestamptz(3),
        CHECK (cachet_le IS NULL OR (canal = 'postal' AND cachet_le <= recu_le))
      );
      CREATE INDEX saisie_agent ON saisie (agent_id, commencee_le DESC) WHERE enregistree_le IS NULL;

      -- Le code à usage unique d’une reprise : seul son condensé est gardé ici.
      CREATE TABLE code_reprise (
        condense char(64) PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES saisie ON DELETE CASCADE,
        cree_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        expire_le timestamptz(3) NOT NULL,
        utilise_le timestamptz(3)
      );
      CREATE UNIQUE INDEX code_reprise_ouvert ON code_reprise (dossier_id) WHERE utilise_le IS NULL;

      -- Un point à vérifier, posé sur un champ ou une pièce ; il attend la prochaine demande de compléments.
      CREATE TABLE signalement (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        cible text NOT NULL CHECK (cible IN ('champ', 'piece')),
        code text NOT NULL,
        libelle text NOT NULL,
        note text NOT NULL CHECK (note <> ''),
        par uuid NOT NULL REFERENCES compte,
        le timestamptz(3) NOT NULL,
        clos_le timestamptz(3),
        demande_id uuid REFERENCES demande_complements
      );
      CREATE UNIQUE INDEX signalement_ouvert ON signalement (dossier_id, cible, code) WHERE clos_le IS NULL;

      -- Une annonce par dossier, par destinataire et par date : un report de la date la rouvre.
      CREATE TABLE annonce_silence (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        genre text NOT NULL CHECK (genre IN ('alerte', 'porteur')),
        silence_le date NOT NULL,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (dossier_id, genre, silence_le)
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE annonce_silence, signalement, code_reprise, saisie');
  }
}
