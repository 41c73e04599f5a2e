import { createHash } from 'node:crypto';
import { jsonModele, MODELES_LIVRES } from '@maillage/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Modèles de lettre par appel, volet et nature ; chiffres saisis que le visa confirme. Publie les modèles livrés. */
export class ModeleLettre0032 implements MigrationInterface {
  name = 'ModeleLettre1764000000032';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- contenu : {titre, objet, corps, constantes} ; sha256 : de son JSON. revision : celle de la saisie du brouillon. publie_par nul : livré avec le portail.
      CREATE TABLE modele_lettre (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        appel_id text NOT NULL REFERENCES appel,
        volet text NOT NULL CHECK (volet <> ''),
        nature text NOT NULL CHECK (nature IN ('accord', 'refus', 'ajournement', 'irrecevabilite')),
        version integer NOT NULL CHECK (version > 0),
        contenu jsonb NOT NULL,
        sha256 char(64) NOT NULL,
        etat text NOT NULL CHECK (etat IN ('brouillon', 'publie', 'retire')),
        revision integer NOT NULL DEFAULT 1,
        note text NOT NULL DEFAULT '',
        cree_le timestamptz(3) NOT NULL,
        cree_par uuid REFERENCES compte,
        publie_le timestamptz(3),
        publie_par uuid REFERENCES compte,
        UNIQUE (appel_id, volet, nature, version),
        CHECK ((publie_le IS NULL) = (etat = 'brouillon'))
      );
      CREATE UNIQUE INDEX modele_lettre_publie ON modele_lettre (appel_id, volet, nature) WHERE etat = 'publie';
      CREATE UNIQUE INDEX modele_lettre_brouillon ON modele_lettre (appel_id, volet, nature) WHERE etat = 'brouillon';

      CREATE FUNCTION figer_modele_lettre() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.etat = 'brouillon' THEN RETURN coalesce(NEW, OLD); END IF;
        IF TG_OP = 'DELETE' OR OLD.etat <> 'publie' OR NEW.etat <> 'retire' OR to_jsonb(NEW) - 'etat' <> to_jsonb(OLD) - 'etat' THEN
          RAISE EXCEPTION 'Un modèle publié ne change plus.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER modele_lettre_fige BEFORE UPDATE OR DELETE ON modele_lettre FOR EACH ROW EXECUTE FUNCTION figer_modele_lettre();

      -- Chiffre venu du texte libre d’une personne, imprimé par cette lettre : confirme_par est qui l’a relu à son visa.
      CREATE TABLE chiffre_saisi (
        acte_id uuid NOT NULL REFERENCES acte ON DELETE CASCADE,
        rang integer NOT NULL,
        texte text NOT NULL,
        phrase text NOT NULL,
        variable text NOT NULL,
        saisi_par uuid REFERENCES compte,
        confirme_par uuid REFERENCES compte,
        confirme_le timestamptz(3),
        PRIMARY KEY (acte_id, rang),
        CHECK ((confirme_par IS NULL) = (confirme_le IS NULL))
      );`);
    for (const { appelId, volet, nature, version, contenu } of MODELES_LIVRES) {
      const json = jsonModele(contenu);
      await base.query(`INSERT INTO modele_lettre (id, appel_id, volet, nature, version, contenu, sha256, etat, note, cree_le, publie_le) VALUES ($9,$1,$2,$3,$4,$5,$6,'publie',$7,$8,$8)`,
        [appelId, volet, nature, version, json, createHash('sha256').update(json).digest('hex'), 'Texte livré, repris des lettres d’avant les modèles : à confirmer par la Région.', '2025-01-01T00:00:00.000Z', createHash('md5').update([appelId, volet, nature, version].join('|')).digest('hex')]);
    }
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query('DROP TABLE chiffre_saisi, modele_lettre; DROP FUNCTION figer_modele_lettre()');
  }
}
