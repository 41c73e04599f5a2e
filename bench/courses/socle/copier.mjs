/** Ce qui entoure un dossier, dans l’ordre des clés étrangères ; `par` : la condition qui en choisit les lignes. */
const DU_DOSSIER = 'dossier_id = $1';
const TABLES = [
  ['dossier', 'id = $1'], ['piece', DU_DOSSIER], ['instruction', DU_DOSSIER], ['confirmation', DU_DOSSIER], ['evaluation', DU_DOSSIER], ['budget_fige', DU_DOSSIER], ['inscription', DU_DOSSIER], ['decision', DU_DOSSIER], ['saisie', DU_DOSSIER],
  ['acte', DU_DOSSIER], ['visa', 'acte_id IN (SELECT id FROM acte WHERE dossier_id = $1)'], ['demande_complements', DU_DOSSIER], ['point_complements', 'demande_id IN (SELECT id FROM demande_complements WHERE dossier_id = $1)'], ['fiche_notation', DU_DOSSIER], ['synthese_notation', DU_DOSSIER],
  ['notification_acte', DU_DOSSIER], ['recours', DU_DOSSIER],
];
/** Les colonnes qui nomment une ligne copiée : chacune devient l’identifiant de sa copie. */
const COPIEES = new Set(['id', 'dossier_id', 'decision_id', 'acte_id', 'accuse_id', 'demande_id']);

/** Copie un dossier et tout ce qui l’entoure, `nombre` fois ; rend les identifiants. Le modèle a fait tout le chemin par l’API, les copies l’épargnent à chaque tour. */
export async function copier(sql, modele, nombre, lot) {
  for (const [table, condition] of TABLES) {
    const colonnes = await sql(`SELECT column_name AS nom FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`, [table]);
    const expression = (nom) => {
      if (COPIEES.has(nom)) return `md5(t.${nom}::text || $2 || n)::uuid`;
      if (nom === 'numero') return `t.numero || $2 || n`;
      return `t.${nom}`;
    };
    await sql(`INSERT INTO ${table} (${colonnes.map(({ nom }) => nom).join(', ')}) SELECT ${colonnes.map(({ nom }) => expression(nom)).join(', ')} FROM (SELECT * FROM ${table} WHERE ${condition}) t, generate_series(1, $3::int) n WHERE $2::text <> ''`, [modele, `.${lot}.`, nombre]);
  }
  return (await sql(`SELECT md5($1::text || $2 || n)::uuid AS id FROM generate_series(1, $3::int) n`, [modele, `.${lot}.`, nombre])).map(({ id }) => id);
}

/** Copie les lignes de cette table choisies par `condition` ($1 : `modele`) pour chaque subvention de `subventions` ; chaque ligne et ce qu’elle nomme prennent l’identité de la copie. */
export async function copierPourSubventions(sql, table, condition, modele, subventions) {
  const colonnes = await sql(`SELECT column_name AS nom FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`, [table]);
  const expression = (nom) => {
    if (nom === 'subvention_id') return 's';
    return ['id', 'rib_id', 'demande_id'].includes(nom) ? `md5(t.${nom}::text || s)::uuid` : `t.${nom}`;
  };
  await sql(`INSERT INTO ${table} (${colonnes.map(({ nom }) => nom).join(', ')}) SELECT ${colonnes.map(({ nom }) => expression(nom)).join(', ')} FROM (SELECT * FROM ${table} WHERE ${condition}) t, unnest($2::uuid[]) s`, [modele, subventions]);
}
