import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Les comptes du grand livre, figés ici comme dans libs/domain au jour de cette migration. */
const COMPTES = ['ae-ouverte', 'ae-disponible', 'ae-reservee', 'ae-affectee', 'ae-engagee', 'ae-annulee', 'cp-ouverts', 'cp-disponibles', 'cp-consommes', 'cp-annules', 'droits-votes', 'reste-a-verser', 'verse', 'reste-annule', 'trop-percu-constate', 'trop-percu-a-titrer', 'titres-a-recouvrer', 'recouvre', 'non-valeur'];
const liste = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Enveloppes, grand livre en ajout seul, vie de la subvention, engagements, demandes de paiement, titres de recettes. */
export class Finances0020 implements MigrationInterface {
  name = 'Finances1764000000020';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Autorisations d’engagement (de programme en investissement) d’un programme, pour un exercice.
      CREATE TABLE enveloppe (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme text NOT NULL CHECK (programme <> ''),
        libelle text NOT NULL,
        exercice integer NOT NULL CHECK (exercice BETWEEN 2000 AND 2100),
        nature text NOT NULL CHECK (nature IN ('fonctionnement', 'investissement')),
        -- Les dossiers de cet appel y puisent leurs réserves.
        appel_id text REFERENCES appel,
        cree_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        UNIQUE (programme, exercice)
      );
      CREATE UNIQUE INDEX enveloppe_appel ON enveloppe (appel_id, exercice) WHERE appel_id IS NOT NULL;

      -- Les exercices dont les crédits de paiement sont votés.
      CREATE TABLE enveloppe_exercice (
        enveloppe_id uuid NOT NULL REFERENCES enveloppe,
        exercice integer NOT NULL CHECK (exercice BETWEEN 2000 AND 2100),
        clos_le timestamptz(3),
        PRIMARY KEY (enveloppe_id, exercice)
      );

      CREATE TABLE ecriture (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL CHECK (code <> ''),
        le date NOT NULL,
        passee_le timestamptz(3) NOT NULL,
        par text NOT NULL
      );

      -- Débit positif, crédit négatif ; l’exercice ne sert qu’aux crédits de paiement.
      CREATE TABLE ligne_ecriture (
        ecriture_id uuid NOT NULL REFERENCES ecriture,
        rang smallint NOT NULL,
        compte text NOT NULL CHECK (compte IN (${liste(COMPTES)})),
        montant_centimes bigint NOT NULL CHECK (montant_centimes <> 0),
        exercice integer,
        dossier_id uuid REFERENCES dossier,
        enveloppe_id uuid REFERENCES enveloppe,
        PRIMARY KEY (ecriture_id, rang),
        CHECK ((compte LIKE 'cp-%') = (exercice IS NOT NULL)),
        CHECK (compte LIKE 'cp-%' OR compte IN ('ae-ouverte', 'ae-disponible', 'ae-annulee') OR dossier_id IS NOT NULL),
        CHECK (NOT (compte LIKE 'cp-%' OR compte LIKE 'ae-%') OR enveloppe_id IS NOT NULL)
      );
      CREATE INDEX ligne_ecriture_enveloppe ON ligne_ecriture (enveloppe_id, compte, exercice) INCLUDE (montant_centimes) WHERE enveloppe_id IS NOT NULL;
      CREATE INDEX ligne_ecriture_dossier ON ligne_ecriture (dossier_id, compte) INCLUDE (montant_centimes, exercice) WHERE dossier_id IS NOT NULL;

      CREATE FUNCTION grand_livre_intouchable() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'Le grand livre ne se modifie pas : une écriture se contre-passe.'; END $$;
      CREATE TRIGGER ecriture_ajout_seul BEFORE UPDATE OR DELETE ON ecriture FOR EACH ROW EXECUTE FUNCTION grand_livre_intouchable();
      CREATE TRIGGER ecriture_sans_vidage BEFORE TRUNCATE ON ecriture FOR EACH STATEMENT EXECUTE FUNCTION grand_livre_intouchable();
      CREATE TRIGGER ligne_ecriture_ajout_seul BEFORE UPDATE OR DELETE ON ligne_ecriture FOR EACH ROW EXECUTE FUNCTION grand_livre_intouchable();
      CREATE TRIGGER ligne_ecriture_sans_vidage BEFORE TRUNCATE ON ligne_ecriture FOR EACH STATEMENT EXECUTE FUNCTION grand_livre_intouchable();

      -- Jugé à la fin de la transaction : une écriture entre entière et équilibrée, ou pas du tout.
      CREATE FUNCTION ecriture_equilibree() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT sum(montant_centimes) FROM ligne_ecriture WHERE ecriture_id = NEW.ecriture_id) <> 0 THEN RAISE EXCEPTION 'Écriture % déséquilibrée.', NEW.ecriture_id; END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER ligne_ecriture_equilibree AFTER INSERT ON ligne_ecriture DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ecriture_equilibree();

      ALTER TABLE subvention
        ADD CHECK (etat IN ('VOTEE', 'ACTEE', 'ENGAGEE', 'SIGNEE', 'EN_COURS', 'SOLDEE', 'CADUQUE', 'ANNULEE', 'RETIREE')),
        ADD COLUMN caduque_le date,
        ADD COLUMN beneficiaire_prive boolean NOT NULL DEFAULT true,
        ADD COLUMN autres_aides_centimes bigint NOT NULL DEFAULT 0 CHECK (autres_aides_centimes >= 0),
        ADD COLUMN enveloppe_id uuid REFERENCES enveloppe,
        ADD COLUMN acte_nature text CHECK (acte_nature IN ('convention', 'arrete')),
        ADD COLUMN acte_le date,
        ADD COLUMN engagee_le date,
        ADD COLUMN signee_le date,
        ADD COLUMN avance_le date,
        ADD COLUMN depenses_retenues_centimes bigint NOT NULL DEFAULT 0 CHECK (depenses_retenues_centimes >= 0),
        ADD COLUMN prorogation_demandee date,
        ADD COLUMN contradictoire_le date;
      -- Trois ans après le vote (à confirmer) ; ici, PostgreSQL et le domaine ramènent tous deux le 29 février au 28.
      UPDATE subvention s SET caduque_le = (s.votee_le + interval '3 years')::date,
        beneficiaire_prive = coalesce(d.depot -> 'contenu' -> 'structure' ->> 'categorie', 'particulier') IN ('association', 'entreprise', 'particulier')
        FROM dossier d WHERE d.id = s.dossier_id;
      ALTER TABLE subvention ALTER caduque_le SET NOT NULL, ALTER beneficiaire_prive DROP DEFAULT;

      -- Les subventions déjà votées entrent au livre par une écriture datée de leur vote.
      WITH reprises AS (INSERT INTO ecriture (id, code, le, passee_le, par) SELECT s.id, 'vote', s.votee_le, s.votee_le, 'systeme' FROM subvention s RETURNING id)
      INSERT INTO ligne_ecriture (ecriture_id, rang, compte, montant_centimes, dossier_id)
        SELECT s.id, l.rang, l.compte, l.signe * s.montant_centimes, s.dossier_id
        FROM subvention s JOIN reprises r USING (id) CROSS JOIN (VALUES (0::smallint, 'droits-votes', -1), (1::smallint, 'reste-a-verser', 1)) AS l (rang, compte, signe);

      CREATE TABLE engagement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        subvention_id uuid NOT NULL UNIQUE REFERENCES subvention,
        enveloppe_id uuid NOT NULL REFERENCES enveloppe,
        numero text NOT NULL UNIQUE CHECK (numero <> ''),
        montant_centimes bigint NOT NULL CHECK (montant_centimes > 0),
        le date NOT NULL,
        ecriture_id uuid NOT NULL REFERENCES ecriture,
        par uuid NOT NULL REFERENCES compte
      );

      CREATE TABLE demande_paiement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        subvention_id uuid NOT NULL REFERENCES subvention,
        version integer NOT NULL DEFAULT 1,
        type text NOT NULL CHECK (type IN ('AVANCE', 'ACOMPTE', 'SOLDE')),
        etat text NOT NULL DEFAULT 'BROUILLON' CHECK (etat IN ('BROUILLON', 'DEPOSEE', 'A_COMPLETER', 'SERVICE_FAIT', 'LIQUIDEE', 'MANDATEE', 'PAYEE', 'REJETEE')),
        demandee_le date,
        montant_centimes bigint CHECK (montant_centimes >= 0),
        depenses_justifiees_centimes bigint CHECK (depenses_justifiees_centimes >= 0),
        exercice integer,
        mandat_numero text,
        mandat_le date,
        payee_le date,
        motif text,
        ecriture_id uuid REFERENCES ecriture,
        cree_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL
      );
      CREATE INDEX demande_paiement_subvention ON demande_paiement (subvention_id, cree_le);
      CREATE UNIQUE INDEX demande_paiement_unique ON demande_paiement (subvention_id, type) WHERE type IN ('AVANCE', 'SOLDE');
      CREATE UNIQUE INDEX demande_paiement_mandat ON demande_paiement (exercice, mandat_numero) WHERE mandat_numero IS NOT NULL;

      CREATE TABLE titre_recettes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        subvention_id uuid NOT NULL REFERENCES subvention,
        numero text UNIQUE,
        montant_centimes bigint NOT NULL CHECK (montant_centimes > 0),
        etat text NOT NULL DEFAULT 'A_EMETTRE' CHECK (etat IN ('A_EMETTRE', 'EMIS', 'RECOUVRE', 'ANNULE', 'NON_VALEUR')),
        emis_le date,
        motif text,
        cree_par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        CHECK (etat = 'A_EMETTRE' OR etat = 'ANNULE' OR (numero IS NOT NULL AND emis_le IS NOT NULL))
      );
      CREATE INDEX titre_recettes_subvention ON titre_recettes (subvention_id);`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE titre_recettes, demande_paiement, engagement;
      ALTER TABLE subvention DROP CONSTRAINT subvention_etat_check, DROP COLUMN caduque_le, DROP COLUMN beneficiaire_prive, DROP COLUMN autres_aides_centimes, DROP COLUMN enveloppe_id, DROP COLUMN acte_nature, DROP COLUMN acte_le,
        DROP COLUMN engagee_le, DROP COLUMN signee_le, DROP COLUMN avance_le, DROP COLUMN depenses_retenues_centimes, DROP COLUMN prorogation_demandee, DROP COLUMN contradictoire_le;
      DROP TABLE ligne_ecriture, ecriture, enveloppe_exercice, enveloppe; DROP FUNCTION ecriture_equilibree, grand_livre_intouchable`);
  }
}
