import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Demandes de paiement : RIB chiffré, état des dépenses, fonctions séparées, mandat et rejet. */
export class Paiements0027 implements MigrationInterface {
  name = 'Paiements1764000000027';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- L’IBAN n’est jamais en clair : chiffré (AES-256-GCM), reconnu par une empreinte salée du secret, affiché par ses quatre derniers caractères.
      CREATE TABLE rib (
        id uuid PRIMARY KEY,
        subvention_id uuid NOT NULL REFERENCES subvention,
        iban_chiffre bytea NOT NULL,
        iban_empreinte bytea NOT NULL,
        iban_masque text NOT NULL,
        titulaire text NOT NULL CHECK (titulaire <> ''),
        concordance text NOT NULL CHECK (concordance IN ('identique', 'proche', 'autre')),
        saisi_par uuid NOT NULL REFERENCES compte,
        saisi_le timestamptz(3) NOT NULL,
        remplace_le timestamptz(3),
        confirme_par uuid REFERENCES compte,
        confirme_le timestamptz(3),
        -- Où le numéro appelé était connu avant le RIB, et qui a répondu.
        numero_connu text,
        interlocuteur text,
        explication text,
        CHECK (confirme_par <> saisi_par),
        CHECK ((confirme_par IS NULL) = (confirme_le IS NULL) AND (confirme_le IS NULL OR (numero_connu IS NOT NULL AND interlocuteur IS NOT NULL)))
      );
      CREATE UNIQUE INDEX rib_courant ON rib (subvention_id) WHERE remplace_le IS NULL;

      ALTER TABLE demande_paiement
        ADD COLUMN rib_id uuid REFERENCES rib,
        ADD COLUMN avance_demandee_centimes bigint NOT NULL DEFAULT 0 CHECK (avance_demandee_centimes >= 0),
        ADD COLUMN tva_recuperee boolean NOT NULL DEFAULT false,
        ADD COLUMN compte_rendu jsonb,
        ADD COLUMN complement text,
        ADD COLUMN deposee_le timestamptz(3),
        -- Le calcul montré à la liquidation, et le tour : un rejet du comptable en ouvre un autre, où l’on valide de nouveau.
        ADD COLUMN calcul jsonb,
        ADD COLUMN tour smallint NOT NULL DEFAULT 1,
        ADD COLUMN bordereau text,
        ADD COLUMN faits_avant jsonb;
      -- Une seule demande vivante par subvention : le calcul de l’une suppose l’autre finie.
      CREATE UNIQUE INDEX demande_paiement_vivante ON demande_paiement (subvention_id) WHERE etat <> 'PAYEE';
      CREATE INDEX demande_paiement_etat ON demande_paiement (etat, demandee_le) WHERE etat NOT IN ('BROUILLON', 'PAYEE');

      CREATE TABLE depense_paiement (
        id uuid PRIMARY KEY,
        demande_id uuid NOT NULL REFERENCES demande_paiement ON DELETE CASCADE,
        rang smallint NOT NULL,
        le date NOT NULL,
        fournisseur text NOT NULL CHECK (fournisseur <> ''),
        objet text NOT NULL CHECK (objet <> ''),
        ht_centimes bigint NOT NULL CHECK (ht_centimes > 0),
        ttc_centimes bigint NOT NULL CHECK (ttc_centimes >= ht_centimes),
        piece_id uuid REFERENCES piece,
        sort text CHECK (sort IN ('retenue', 'ecartee')),
        retenu_centimes bigint CHECK (retenu_centimes BETWEEN 0 AND ttc_centimes),
        motif text,
        CHECK ((sort IS NULL) = (retenu_centimes IS NULL)),
        CHECK (sort <> 'ecartee' OR retenu_centimes = 0),
        UNIQUE (demande_id, rang)
      );

      CREATE TABLE piece_paiement (
        piece_id uuid PRIMARY KEY REFERENCES piece,
        demande_id uuid NOT NULL REFERENCES demande_paiement
      );
      CREATE INDEX piece_paiement_demande ON piece_paiement (demande_id);

      -- Une personne ne tient qu’une fonction d’une même demande : la clé le garantit, quel que soit le nombre de requêtes simultanées.
      CREATE TABLE fonction_paiement (
        demande_id uuid NOT NULL REFERENCES demande_paiement,
        par uuid NOT NULL REFERENCES compte,
        fonction text NOT NULL CHECK (fonction IN ('rib', 'service-fait', 'liquidation', 'validation')),
        PRIMARY KEY (demande_id, par),
        UNIQUE (demande_id, par, fonction)
      );
      CREATE TABLE geste_paiement (
        demande_id uuid NOT NULL,
        tour smallint NOT NULL,
        fonction text NOT NULL,
        niveau smallint NOT NULL DEFAULT 1,
        par uuid NOT NULL,
        le timestamptz(3) NOT NULL,
        PRIMARY KEY (demande_id, tour, fonction, niveau),
        -- Deux niveaux de validation sont deux personnes.
        UNIQUE (demande_id, tour, par),
        FOREIGN KEY (demande_id, par, fonction) REFERENCES fonction_paiement (demande_id, par, fonction)
      );`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`DROP TABLE geste_paiement, fonction_paiement, piece_paiement, depense_paiement; DROP INDEX demande_paiement_vivante, demande_paiement_etat;
      ALTER TABLE demande_paiement DROP COLUMN rib_id, DROP COLUMN avance_demandee_centimes, DROP COLUMN tva_recuperee, DROP COLUMN compte_rendu, DROP COLUMN complement, DROP COLUMN deposee_le, DROP COLUMN calcul, DROP COLUMN tour, DROP COLUMN bordereau, DROP COLUMN faits_avant;
      DROP TABLE rib`);
  }
}
