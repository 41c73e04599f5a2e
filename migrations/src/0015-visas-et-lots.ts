import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visas, délégations de signature, originaux scellés, lectures d’actes, gestes en lot. */
export class VisasEtLots0015 implements MigrationInterface {
  name = 'VisasEtLots1764000000015';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Un arrêté de délégation : plafond nul = sans limite ; au, inclus, nul = sans terme.
      CREATE TABLE delegation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        compte_id uuid NOT NULL REFERENCES compte,
        numero text NOT NULL CHECK (numero <> ''),
        arrete_le date NOT NULL,
        publie_le date NOT NULL,
        du date NOT NULL,
        au date,
        plafond_centimes bigint CHECK (plafond_centimes > 0),
        natures text[] NOT NULL CHECK (natures <> '{}' AND natures <@ '{accord,refus,ajournement,irrecevabilite}'),
        creee_par uuid REFERENCES compte,
        creee_le timestamptz(3) NOT NULL,
        abrogee_le date,
        abrogee_par uuid REFERENCES compte,
        CHECK (publie_le >= arrete_le AND (au IS NULL OR au >= du)),
        UNIQUE (compte_id, numero)
      );

      ALTER TABLE acte
        -- [{role, qualite}], dans l’ordre, figés à la soumission.
        ADD COLUMN visas_requis jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN voie text NOT NULL DEFAULT 'teleservice' CHECK (voie IN ('teleservice', 'parapheur', 'papier')),
        ADD COLUMN signataire_id uuid REFERENCES compte,
        ADD COLUMN delegation_id uuid REFERENCES delegation,
        -- Ce que la lettre accorde : borné par la délégation.
        ADD COLUMN montant_centimes bigint,
        -- {par, qualite, motif, le} ; la lettre est alors à préparer de nouveau.
        ADD COLUMN refus jsonb,
        ADD COLUMN parapheur_le timestamptz(3);

      CREATE TABLE visa (
        acte_id uuid NOT NULL REFERENCES acte ON DELETE CASCADE,
        rang integer NOT NULL CHECK (rang > 0),
        role text NOT NULL,
        compte_id uuid NOT NULL REFERENCES compte,
        qualite text NOT NULL,
        le timestamptz(3) NOT NULL,
        remarque text NOT NULL DEFAULT '',
        PRIMARY KEY (acte_id, rang),
        UNIQUE (acte_id, compte_id)
      );

      -- Ce qui attendait la signature avait été soumis par un valideur : c’était son visa.
      INSERT INTO visa SELECT a.id, 1, 'VALIDEUR', c.id, coalesce(c.fonction, ''), a.cree_le, '' FROM acte a JOIN journal j ON j.objet = 'acte' AND j.objet_id = a.id::text AND j.code = 'soumettre-signature' JOIN compte c ON c.id::text = j.acteur WHERE a.etat = 'A_SIGNER';
      UPDATE acte SET etat = 'VISE', visas_requis = '[{"role": "VALIDEUR", "qualite": "chef de service"}]' WHERE etat = 'A_SIGNER';
      ALTER TABLE acte DROP CONSTRAINT acte_etat_check, ADD CHECK (etat IN ('PROJET', 'VISE', 'SIGNE', 'NOTIFIE', 'REMPLACE'));
      -- Un dossier rouvert peut redevenir irrecevable : sa première lettre, notifiée, reste.
      DROP INDEX acte_irrecevabilite_unique;
      CREATE UNIQUE INDEX acte_irrecevabilite_unique ON acte (dossier_id) WHERE nature = 'irrecevabilite' AND etat NOT IN ('NOTIFIE', 'REMPLACE');
      CREATE INDEX acte_en_route ON acte (etat, cree_le) WHERE etat IN ('PROJET', 'VISE', 'SIGNE');

      -- La version signée (parapheur, papier), scellée par son empreinte et liée à l’acte reproductible.
      CREATE TABLE original (
        acte_id uuid PRIMARY KEY REFERENCES acte,
        voie text NOT NULL CHECK (voie IN ('parapheur', 'papier')),
        type text NOT NULL,
        sha256 char(64) NOT NULL,
        taille integer NOT NULL,
        octets bytea NOT NULL,
        recu_le timestamptz(3) NOT NULL,
        depose_par uuid REFERENCES compte
      );

      -- Quels octets une personne a ouverts : un lot ne vise, ne signe et ne notifie que ceux-là.
      CREATE TABLE lecture_acte (
        acte_id uuid NOT NULL REFERENCES acte ON DELETE CASCADE,
        compte_id uuid NOT NULL REFERENCES compte,
        sha256 char(64) NOT NULL,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (acte_id, compte_id)
      );

      CREATE TABLE lot (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        geste text NOT NULL CHECK (geste IN ('preparer', 'viser', 'signer', 'notifier')),
        par uuid NOT NULL REFERENCES compte,
        cree_le timestamptz(3) NOT NULL,
        fini_le timestamptz(3)
      );
      CREATE INDEX lot_par ON lot (par, cree_le DESC);
      CREATE TABLE lot_ligne (
        lot_id uuid NOT NULL REFERENCES lot ON DELETE CASCADE,
        rang integer NOT NULL,
        dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
        acte_id uuid REFERENCES acte,
        sha256 char(64),
        etat text NOT NULL DEFAULT 'ATTENTE' CHECK (etat IN ('ATTENTE', 'FAIT', 'REFUSE')),
        message text,
        fait_le timestamptz(3),
        PRIMARY KEY (lot_id, rang),
        UNIQUE (lot_id, dossier_id)
      );
      CREATE INDEX lot_ligne_attente ON lot_ligne (lot_id, rang) WHERE etat = 'ATTENTE';`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE lot_ligne, lot, lecture_acte, original; DROP INDEX acte_en_route, acte_irrecevabilite_unique;
      CREATE UNIQUE INDEX acte_irrecevabilite_unique ON acte (dossier_id) WHERE nature = 'irrecevabilite' AND etat <> 'REMPLACE';
      ALTER TABLE acte DROP CONSTRAINT acte_etat_check, ADD CHECK (etat IN ('PROJET', 'VISE', 'A_SIGNER', 'SIGNE', 'NOTIFIE', 'REMPLACE')), DROP COLUMN visas_requis, DROP COLUMN voie, DROP COLUMN signataire_id, DROP COLUMN delegation_id, DROP COLUMN montant_centimes, DROP COLUMN refus, DROP COLUMN parapheur_le;
      DROP TABLE visa, delegation`);
  }
}
