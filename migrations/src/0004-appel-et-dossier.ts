import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appels et leur règlement publié, dossiers, pièces, évaluations figées. */
export class AppelEtDossier0004 implements MigrationInterface {
  name = 'AppelEtDossier1764000000004';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE appel (
        id text PRIMARY KEY,
        type text NOT NULL CHECK (type IN ('AMI', 'AAP')),
        titre text NOT NULL,
        ouvre_le date NOT NULL,
        dernier_jour date NOT NULL,
        version_courante integer NOT NULL
      );

      CREATE TABLE reglement (
        appel_id text NOT NULL REFERENCES appel,
        version integer NOT NULL,
        contenu jsonb NOT NULL,
        sha256 char(64) NOT NULL,
        PRIMARY KEY (appel_id, version)
      );

      CREATE TABLE dossier (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        appel_id text NOT NULL,
        reglement_version integer NOT NULL,
        porteur_id uuid NOT NULL REFERENCES compte,
        numero text UNIQUE,
        etat text NOT NULL,
        -- Version des réponses : ETag et If-Match.
        version integer NOT NULL DEFAULT 1,
        contenu jsonb NOT NULL DEFAULT '{}',
        reponses jsonb NOT NULL DEFAULT '{}',
        nom text NOT NULL DEFAULT '',
        porteur_nom text NOT NULL DEFAULT '',
        volet text,
        commune char(5),
        commune_nom text,
        departement text,
        siren char(9),
        demande_centimes bigint,
        -- Figé au dépôt, jamais modifié ensuite.
        depot jsonb,
        issue text,
        instructeur_id uuid REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        modifie_le timestamptz(3) NOT NULL,
        depose_le timestamptz(3),
        rejet_implicite_le date,
        notifie_le timestamptz(3),
        recherche text GENERATED ALWAYS AS (sans_accents(coalesce(numero, '') || ' ' || nom || ' ' || porteur_nom || ' ' || coalesce(commune_nom, ''))) STORED,
        FOREIGN KEY (appel_id, reglement_version) REFERENCES reglement
      );
      CREATE INDEX dossier_porteur ON dossier (porteur_id, modifie_le DESC);
      CREATE INDEX dossier_depose ON dossier (depose_le DESC, id DESC) WHERE depose_le IS NOT NULL;
      CREATE INDEX dossier_etat ON dossier (etat, depose_le DESC, id DESC) WHERE depose_le IS NOT NULL;
      CREATE INDEX dossier_departement ON dossier (departement, depose_le DESC, id DESC) WHERE depose_le IS NOT NULL;
      CREATE INDEX dossier_instructeur ON dossier (instructeur_id, depose_le DESC, id DESC) WHERE depose_le IS NOT NULL;
      CREATE INDEX dossier_echeance ON dossier (rejet_implicite_le, id) WHERE depose_le IS NOT NULL;
      CREATE INDEX dossier_montant ON dossier (demande_centimes, id) WHERE depose_le IS NOT NULL;
      CREATE INDEX dossier_siren ON dossier (siren);
      CREATE INDEX dossier_recherche ON dossier USING gin (recherche gin_trgm_ops);

      -- Personnes invitées à rédiger avec le porteur.
      CREATE TABLE redacteur (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        compte_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        PRIMARY KEY (dossier_id, compte_id)
      );
      CREATE INDEX redacteur_compte ON redacteur (compte_id);

      CREATE TABLE piece (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        code text NOT NULL,
        nom text NOT NULL,
        type text NOT NULL,
        taille bigint NOT NULL,
        sha256 char(64) NOT NULL,
        antivirus text NOT NULL DEFAULT 'non-analysee' CHECK (antivirus IN ('non-analysee', 'saine', 'infectee')),
        deposee_le timestamptz(3) NOT NULL,
        deposee_par uuid NOT NULL REFERENCES compte,
        retiree_le timestamptz(3)
      );
      CREATE INDEX piece_dossier ON piece (dossier_id) WHERE retiree_le IS NULL;

      CREATE TABLE evaluation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        demande jsonb NOT NULL,
        verdict jsonb NOT NULL,
        provenance jsonb NOT NULL,
        -- Les lieux proches, leurs distances et leurs durées, tels que vus ce jour-là.
        lieux jsonb NOT NULL,
        evaluee_le timestamptz(3) NOT NULL
      );
      CREATE INDEX evaluation_dossier ON evaluation (dossier_id, evaluee_le);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE evaluation, piece, redacteur, dossier, reglement, appel');
  }
}
