import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Les paramètres de la Région quittent `parametre` : une ligne par famille, qui l’a confirmée et quand. Un lot garde qui a relu les chiffres saisis ; les échanges ont leurs modèles de lettre. */
export class ReglagesEtLettres0036 implements MigrationInterface {
  name = 'ReglagesEtLettres1764000000036';

  async up(base: QueryRunner): Promise<void> {
    await base.query(`
      -- Sans ligne : la valeur de départ du schéma. confirme_par nul : à confirmer.
      CREATE TABLE reglage (
        code text PRIMARY KEY,
        valeur jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        confirme_par uuid REFERENCES compte,
        confirme_le timestamptz(3),
        CHECK ((confirme_par IS NULL) = (confirme_le IS NULL))
      );
      INSERT INTO reglage (code, valeur) SELECT code, valeur::jsonb FROM parametre WHERE code IN ('mentions-actes', 'attribuant', 'justificatifs-paiement');
      INSERT INTO reglage (code, valeur) SELECT code, '{"presomptionJours": 15, "alerteJours": 7}'::jsonb || valeur::jsonb FROM parametre WHERE code = 'notification-actes';
      INSERT INTO reglage (code, valeur) SELECT code, jsonb_build_object('signataireAuDelaDeCentimes', (SELECT coalesce(min((un->>'auDelaDeCentimes')::bigint), 0) FROM jsonb_array_elements(valeur::jsonb) un WHERE un->>'role' = 'SIGNATAIRE')) FROM parametre WHERE code = 'niveaux-paiement';
      INSERT INTO reglage (code, valeur) SELECT code, jsonb_build_object(
        'programmes', (SELECT coalesce(jsonb_agg(p.value || jsonb_build_object('programme', p.key) ORDER BY p.key), '[]') FROM jsonb_each(valeur::jsonb->'programmes') p),
        'tiers', (SELECT coalesce(jsonb_agg(jsonb_build_object('siret', t.key, 'code', t.value) ORDER BY t.key), '[]') FROM jsonb_each_text(valeur::jsonb->'tiers') t)) FROM parametre WHERE code = 'imputations-paiement';
      DELETE FROM parametre WHERE code IN ('mentions-actes', 'attribuant', 'justificatifs-paiement', 'notification-actes', 'niveaux-paiement', 'imputations-paiement');

      -- Vrai : la personne qui vise en lot dit avoir relu les chiffres saisis de cette lettre-là.
      ALTER TABLE lot_ligne ADD COLUMN chiffres_confirmes boolean NOT NULL DEFAULT false;
      ALTER TABLE modele_lettre DROP CONSTRAINT modele_lettre_nature_check, ADD CHECK (nature IN ('accord', 'refus', 'ajournement', 'irrecevabilite', 'demande-complements', 'accuse-recours', 'recours-accueilli', 'recours-rejete'));`);
  }

  async down(base: QueryRunner): Promise<void> {
    await base.query(`ALTER TABLE lot_ligne DROP COLUMN chiffres_confirmes;
      INSERT INTO parametre (code, valeur) SELECT code, valeur::text FROM reglage WHERE code IN ('mentions-actes', 'attribuant', 'justificatifs-paiement', 'notification-actes'); DROP TABLE reglage`);
  }
}
