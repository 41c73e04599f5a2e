import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dist, interroger, ouvrirGrappe } from '../../socle/base.mjs';

const NOM = 'courses';

/** Une base neuve, communes et lieux chargés, dans la grappe du banc (sans garantie d’écriture) ; ou celle que l’on donne, déjà prête. */
export async function ouvrirBaseDesCourses(fournie) {
  const fichiers = mkdtempSync(path.join(os.tmpdir(), 'maillage-courses-'));
  const ranger = () => rmSync(fichiers, { recursive: true, force: true });
  if (fournie) return { url: fournie, fichiers, fermer: async () => ranger() };
  const grappe = await ouvrirGrappe();
  await interroger(grappe.admin, `DROP DATABASE IF EXISTS ${NOM} WITH (FORCE)`);
  await interroger(grappe.admin, `CREATE DATABASE ${NOM}`);
  const url = grappe.admin.replace(/\/banc$/, `/${NOM}`);
  const { creerDataSource } = await dist('apps/api/dist/base/data-source.js');
  const { preparer } = await dist('apps/api/dist/base/preparer.js');
  const { HorlogePosee } = await dist('apps/api/dist/horloge.js');
  const { chargerCommunes } = await dist('apps/api/dist/territoire/communes.js');
  const { chargerTiersLieux } = await dist('apps/api/dist/territoire/tiers-lieux.js');
  const base = await creerDataSource(url).initialize();
  try {
    await preparer(base, url);
    const horloge = new HorlogePosee('2026-01-05T08:00:00.000Z');
    await chargerCommunes(base, horloge);
    await chargerTiersLieux(base, horloge);
  } finally { await base.destroy(); }
  return { url, fichiers, fermer: async () => { await grappe.arreter(); ranger(); } };
}
