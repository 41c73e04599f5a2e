#!/usr/bin/env node
// `npm test` : construction, lint, types, code mort, unité, intégration, parcours ; finit toujours par « N passed, N failed, N skipped ».
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { trouverChromium } from './chromium.mjs';
import { RACINE } from './construire.mjs';

const bilan = { passed: 0, failed: 0, skipped: 0 };
const rapports = mkdtempSync(path.join(tmpdir(), 'maillage-rapports-'));
let fini = false;
const conclure = () => {
  if (fini) return;
  fini = true;
  rmSync(rapports, { recursive: true, force: true });
  console.log(`${bilan.passed} passed, ${bilan.failed} failed, ${bilan.skipped} skipped`);
};
process.on('exit', conclure);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { bilan.failed += 1; process.exit(1); });

const binaire = (nom) => path.join(RACINE, 'node_modules', nom);
const lancer = (titre, commande, env = {}) => {
  const debut = Date.now();
  console.log(`\n▸ ${titre}`);
  const { status } = spawnSync(process.execPath, commande, { cwd: RACINE, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false', ...env } });
  console.log(`  ${status === 0 ? 'réussi' : 'ÉCHEC'} en ${((Date.now() - debut) / 1000).toFixed(0)} s`);
  return status === 0;
};
const compter = (reussi) => { bilan[reussi ? 'passed' : 'failed'] += 1; return reussi; };
const lire = (fichier) => (existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : null);

try {
  const construit = lancer('construction', [binaire('nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--output-style=static']);
  compter(construit && lancer('types', [binaire('typescript/bin/tsc'), '-p', 'tsconfig.verification.json']));
  compter(lancer('lint', [binaire('eslint/bin/eslint.js'), '.', '--max-warnings=0']));
  compter(lancer('code mort', [binaire('knip/bin/knip.js')]));
  jest(construit);
  parcours(construit);
} catch (erreur) {
  console.error(erreur);
  bilan.failed += 1;
}
conclure();
process.exit(bilan.failed === 0 ? 0 : 1);

function jest(construit) {
  const rapport = path.join(rapports, 'jest.json');
  const reussi = construit && lancer('unité et intégration', ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', binaire('jest/bin/jest.js'), '--silent', '--json', `--outputFile=${rapport}`, '--reporters=default'].filter(Boolean));
  const resultats = lire(rapport);
  if (!resultats) { bilan.failed += 1; return; }
  bilan.passed += resultats.numPassedTests;
  bilan.skipped += resultats.numPendingTests + resultats.numTodoTests;
  bilan.failed += Math.max(resultats.numFailedTests + resultats.numRuntimeErrorTestSuites, reussi ? 0 : 1);
}

function parcours(construit) {
  const chromium = trouverChromium();
  if (!chromium) {
    console.log('\nSKIP parcours : aucun Chromium trouvé (apt-get install -y chromium)');
    if (process.env.E2E_REQUIRED === '1') bilan.failed += 1;
    else bilan.skipped += 1;
    return;
  }
  const rapport = path.join(rapports, 'parcours.json');
  const reussi = construit && lancer('parcours', [binaire('@playwright/test/cli.js'), 'test', '-c', 'apps/parcours/playwright.config.ts', '--reporter=line,json'], { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: rapport });
  const stats = lire(rapport)?.stats;
  if (!stats) { bilan.failed += 1; return; }
  bilan.passed += stats.expected;
  bilan.skipped += stats.skipped;
  bilan.failed += Math.max(stats.unexpected + stats.flaky, reussi ? 0 : 1);
}
