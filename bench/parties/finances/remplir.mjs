import { interroger } from '../../socle/base.mjs';

/** Ce qu’une subvention écrit : vote, engagement, un paiement. */
const LIGNES_PAR_SUBVENTION = 8;

/** Une grosse journée d’écritures, après l’arrêté de la nuit. */
const LIGNES_DU_JOUR = 400;

/** Porte le grand livre à `lignes` lignes, sur des dossiers accordés : les cumuls arrêtés comme chaque nuit, puis une journée d’écritures que rien n’a encore arrêtée. */
export async function remplirFinances(url, lignes) {
  await ajouter(url, lignes - LIGNES_DU_JOUR);
  await arreter(url);
  await ajouter(url, lignes);
  const { rows: [{ total }] } = await interroger(url, 'SELECT count(*)::int AS total FROM ligne_ecriture');
  if (total < lignes - LIGNES_PAR_SUBVENTION) throw new Error(`Le livre n’a que ${total} lignes, faute de dossiers : npm run bench:donnees -- ${Math.ceil(lignes / LIGNES_PAR_SUBVENTION / 1000 + 1) * 1000}`);
  await interroger(url, 'VACUUM (ANALYZE) ligne_ecriture, ecriture, subvention, cumul_finances');
}

async function ajouter(url, lignes) {
  await interroger(url, `INSERT INTO enveloppe (programme, libelle, exercice, nature, cree_par, cree_le) SELECT 'P-' || a, 'Programme ' || a, a, 'fonctionnement', (SELECT id FROM compte ORDER BY id LIMIT 1), '2020-01-01' FROM generate_series(2022, 2026) a ON CONFLICT DO NOTHING`);
  await interroger(url, `WITH faits AS (SELECT count(*) AS deja FROM ligne_ecriture),
    voulus AS (SELECT greatest(0, ($1 - deja) / ${LIGNES_PAR_SUBVENTION})::int AS n FROM faits),
    dossiers AS (SELECT d.id, row_number() OVER (ORDER BY d.id) AS rang FROM dossier d WHERE d.depose_le IS NOT NULL AND NOT EXISTS (SELECT FROM subvention s WHERE s.dossier_id = d.id) ORDER BY d.id LIMIT (SELECT n FROM voulus)),
    choisis AS (SELECT id, rang, make_date(2022 + (rang % 5)::int, 1 + (rang % 12)::int, 1) AS le, (SELECT e.id FROM enveloppe e WHERE e.exercice = 2022 + (rang % 5)::int LIMIT 1) AS enveloppe FROM dossiers),
    subventions AS (INSERT INTO subvention (dossier_id, numero, etat, montant_centimes, assiette_centimes, votee_le, caduque_le, beneficiaire_prive, enveloppe_id) SELECT id, 'BANC-' || id, 'EN_COURS', 1000000, 2000000, le, le + 1095, true, enveloppe FROM choisis RETURNING id),
    ecritures AS (INSERT INTO ecriture (id, code, le, passee_le, par) SELECT id, 'banc', le, le, 'systeme' FROM choisis RETURNING id)
    INSERT INTO ligne_ecriture (ecriture_id, rang, compte, montant_centimes, exercice, dossier_id, enveloppe_id)
    SELECT c.id, l.rang, l.compte, l.montant, CASE WHEN l.compte LIKE 'cp-%' THEN extract(year FROM c.le)::int END, c.id, CASE WHEN l.compte ~ '^(ae|cp)-' THEN c.enveloppe END FROM choisis c JOIN ecritures e ON e.id = c.id
      CROSS JOIN (VALUES (0, 'droits-votes', -1000000), (1, 'reste-a-verser', 1000000), (2, 'ae-disponible', -1000000), (3, 'ae-engagee', 1000000), (4, 'cp-disponibles', -500000), (5, 'cp-consommes', 500000), (6, 'reste-a-verser', -500000), (7, 'verse', 500000)) l (rang, compte, montant)`, [lignes]);
}

async function arreter(url) {
  await interroger(url, `WITH borne AS (SELECT ordre FROM cumul_arrete), sommes AS (
      SELECT l.compte, l.enveloppe_id, d.departement, extract(year FROM s.votee_le)::int AS annee_vote, date_trunc('month', e.le::timestamp)::date AS mois, l.exercice, sum(l.montant_centimes) AS montant
      FROM ligne_ecriture l JOIN ecriture e ON e.id = l.ecriture_id LEFT JOIN dossier d ON d.id = l.dossier_id LEFT JOIN subvention s ON s.dossier_id = l.dossier_id WHERE l.ordre > (SELECT ordre FROM borne) GROUP BY 1, 2, 3, 4, 5, 6)
    INSERT INTO cumul_finances AS c SELECT * FROM sommes ON CONFLICT ON CONSTRAINT cumul_finances_cle DO UPDATE SET montant_centimes = c.montant_centimes + excluded.montant_centimes`);
  await interroger(url, 'UPDATE cumul_arrete SET ordre = (SELECT coalesce(max(ordre), 0) FROM ligne_ecriture)');
}
