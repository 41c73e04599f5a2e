import type { MigrationInterface, QueryRunner } from 'typeorm';

/** La journée de l’instruction : vues et colonnes de la liste, notes du service, étiquettes, visites, gestes sur plusieurs dossiers. */
export class JourneeInstruction0026 implements MigrationInterface {
  name = 'JourneeInstruction1764000000026';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      CREATE TABLE vue_liste (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        proprietaire_id uuid NOT NULL REFERENCES compte ON DELETE CASCADE,
        nom text NOT NULL CHECK (nom <> ''),
        -- Les paramètres d’adresse de la liste : filtres et tri, jamais une page.
        filtres jsonb NOT NULL,
        colonnes text[] NOT NULL CHECK (colonnes <> '{}'),
        partage text NOT NULL CHECK (partage IN ('moi', 'departement', 'tous')),
        departements text[] NOT NULL DEFAULT '{}',
        cree_le timestamptz(3) NOT NULL,
        CHECK ((partage = 'departement') = (departements <> '{}')),
        UNIQUE (proprietaire_id, nom)
      );
      CREATE INDEX vue_liste_partagee ON vue_liste (partage) WHERE partage <> 'moi';

      CREATE TABLE colonnes_liste (
        compte_id uuid PRIMARY KEY REFERENCES compte ON DELETE CASCADE,
        colonnes text[] NOT NULL CHECK (colonnes <> '{}')
      );

      CREATE TABLE etiquette (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        nom text NOT NULL CHECK (nom <> ''),
        creee_par uuid NOT NULL REFERENCES compte,
        creee_le timestamptz(3) NOT NULL,
        -- Retirée, elle ne se pose plus ; les dossiers qui la portent la gardent.
        retiree_le timestamptz(3)
      );
      CREATE UNIQUE INDEX etiquette_nom ON etiquette (sans_accents(nom)) WHERE retiree_le IS NULL;

      CREATE TABLE dossier_etiquette (
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        etiquette_id uuid NOT NULL REFERENCES etiquette,
        PRIMARY KEY (dossier_id, etiquette_id)
      );
      CREATE INDEX dossier_etiquette_portee ON dossier_etiquette (etiquette_id, dossier_id);

      -- Notes internes au service : ni le porteur ni l’expert ne les lisent.
      CREATE TABLE note_service (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        auteur_id uuid NOT NULL REFERENCES compte,
        texte text NOT NULL CHECK (texte <> ''),
        ecrite_le timestamptz(3) NOT NULL
      );
      CREATE INDEX note_service_dossier ON note_service (dossier_id, id DESC);

      CREATE TABLE visite (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        auteur_id uuid NOT NULL REFERENCES compte,
        faite_le date NOT NULL,
        participants text NOT NULL CHECK (participants <> ''),
        compte_rendu text NOT NULL CHECK (compte_rendu <> ''),
        ecrite_le timestamptz(3) NOT NULL
      );
      CREATE INDEX visite_dossier ON visite (dossier_id, faite_le, id);

      -- Un geste sur des dossiers cochés, une ligne par dossier, chacune avec son résultat.
      CREATE TABLE geste_groupe (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        geste text NOT NULL CHECK (geste IN ('attribuer', 'repartir', 'prendre', 'etiqueter', 'retirer-etiquette')),
        -- L’agent ou l’étiquette que vise le geste.
        cible uuid,
        par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        fini_le timestamptz(3)
      );
      CREATE INDEX geste_groupe_par ON geste_groupe (par, cree_le DESC);
      CREATE TABLE geste_groupe_ligne (
        geste_id uuid NOT NULL REFERENCES geste_groupe ON DELETE CASCADE,
        rang integer NOT NULL,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        etat text NOT NULL DEFAULT 'ATTENTE' CHECK (etat IN ('ATTENTE', 'FAIT', 'REFUSE')),
        message text,
        fait_le timestamptz(3),
        PRIMARY KEY (geste_id, rang),
        UNIQUE (geste_id, dossier_id)
      );

      -- Délais constatés : les décisions d’un appel et d’un volet, les plus récentes d’abord.
      CREATE INDEX dossier_appel_volet ON dossier (appel_id, volet, depose_le DESC) WHERE depose_le IS NOT NULL;
      CREATE INDEX decision_le ON decision (deliberation_le DESC);
      -- Charge d’un instructeur : ses dossiers ouverts, par état.
      CREATE INDEX dossier_charge ON dossier (instructeur_id, etat) WHERE depose_le IS NOT NULL;`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP INDEX dossier_charge, decision_le, dossier_appel_volet; DROP TABLE geste_groupe_ligne, geste_groupe, visite, note_service, dossier_etiquette, etiquette, colonnes_liste, vue_liste');
  }
}
