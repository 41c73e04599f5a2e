import path from 'node:path';
import pg from 'pg';
import { RACINE } from '../../outils/construire.mjs';

/** Les bases du banc vivent dans leur propre grappe, à côté de celle du portail. */
const DONNEES = path.resolve(process.env.MAILLAGE_BANC || path.join(RACINE, '.donnees/banc'));

export const dist = (chemin) => import(new URL(`../../${chemin}`, import.meta.url).href);
export const nomDeLaBase = (taille) => `banc_${taille}`;

/** Lance (ou rejoint) la grappe du banc ; `url(taille)` nomme la base de cette taille, `postmaster` le processus dont on compte le temps. */
export async function ouvrirGrappe() {
  const { demarrerBase } = await dist('apps/api/dist/base/embarquee.js');
  const grappe = await demarrerBase({ donnees: DONNEES, base: 'banc', ephemere: true });
  const url = (taille) => grappe.url.replace(/\/banc$/, `/${nomDeLaBase(taille)}`);
  const { rows: [{ dossier }] } = await interroger(grappe.url, `SELECT current_setting('data_directory') AS dossier`);
  const { readFileSync } = await import('node:fs');
  return { url, admin: grappe.url, postmaster: Number(readFileSync(path.join(dossier, 'postmaster.pid'), 'utf8').split('\n')[0]), fichiers: path.join(DONNEES, 'fichiers'), arreter: () => grappe.arreter() };
}

/** Les tailles déjà remplies, de la plus petite à la plus grande. */
export async function taillesRemplies({ admin }) {
  const { rows } = await interroger(admin, `SELECT datname FROM pg_database WHERE datname ~ '^banc_[0-9]+$'`);
  return rows.map(({ datname }) => Number(datname.slice(5))).sort((a, b) => a - b);
}

export async function interroger(url, sql, valeurs = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try { return await client.query(sql, valeurs); } finally { await client.end(); }
}
