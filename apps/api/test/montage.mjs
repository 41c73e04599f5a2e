import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chmodSync } from 'node:fs';
import { demarrerBase } from '../dist/base/embarquee.js';
import { creerDataSource } from '../dist/base/data-source.js';
import { preparer } from '../dist/base/preparer.js';
import { HorlogePosee } from '../dist/horloge.js';
import { chargerCommunes } from '../dist/territoire/communes.js';
import { chargerTiersLieux } from '../dist/territoire/tiers-lieux.js';

/** Monte un PostgreSQL à nous, migre une base modèle avec les communes et le registre : chaque fichier de test en reçoit une copie. */
export default async function monter() {
  const donnees = mkdtempSync(path.join(tmpdir(), 'maillage-test-'));
  chmodSync(donnees, 0o755);
  const embarquee = await demarrerBase({ donnees, base: 'modele', ephemere: true });
  const base = await creerDataSource(embarquee.url).initialize();
  await preparer(base, embarquee.url);
  const horloge = new HorlogePosee('2026-01-05T08:00:00.000Z');
  await chargerCommunes(base, horloge);
  await chargerTiersLieux(base, horloge);
  await base.destroy();
  process.env.MAILLAGE_TEST_URL = embarquee.url;
  process.env.MAILLAGE_TEST_DONNEES = donnees;
  globalThis.__maillageBase = embarquee;
}
