import { execFile } from 'node:child_process';
import path from 'node:path';
import { ouvrirBase } from '../base-de-test.ts';

const LANCER = path.resolve('bench/courses/lancer.mjs');

/** Les mêmes courses que `npm run courses`, quelques tours : mille se jouent à la main (bench/README.md). */
const TOURS = 3;

describe('deux processus sur une base', () => {
  it('aucune course ne casse son invariant, et la chaîne du journal est intacte', async () => {
    const { url, fermer } = await ouvrirBase();
    try {
      const { code, lu } = await new Promise<{ code: unknown; lu: string }>((fini) => {
        execFile(process.execPath, [LANCER, String(TOURS)], { env: { ...process.env, MAILLAGE_COURSES_URL: url } }, (erreur, stdout, stderr) => { fini({ code: erreur?.code ?? 0, lu: `${stdout}${stderr}` }); });
      });
      const lignes = lu.split('\n');
      expect(lignes.filter((ligne) => /^CASSÉ|^ {6}tour|Error/.test(ligne))).toEqual([]);
      expect(lignes.filter((ligne) => ligne.startsWith('tenu ')).length).toBeGreaterThan(20);
      expect([code, lignes.find((ligne) => ligne.startsWith('journal'))]).toEqual([0, expect.stringMatching(/ 0 anomalie$/)]);
    } finally { await fermer(); }
  }, 120_000);
});
