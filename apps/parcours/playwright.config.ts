import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

// Les processus de Playwright relisent ce fichier : le premier choisit, les autres héritent.
process.env['MAILLAGE_PARCOURS_PORT'] ??= String(20_000 + (process.pid % 20_000));
if (!process.env['MAILLAGE_PARCOURS_DONNEES']) {
  const donnees = mkdtempSync(path.join(tmpdir(), 'maillage-parcours-'));
  chmodSync(donnees, 0o755);
  process.env['MAILLAGE_PARCOURS_DONNEES'] = donnees;
}
const adresse = `http://localhost:${process.env['MAILLAGE_PARCOURS_PORT']}`;

/** Le produit entier, sa démonstration et son horloge, dans un vrai Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: path.resolve(import.meta.dirname, '../../test-results'),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  reporter: 'line',
  use: {
    baseURL: adresse,
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--disable-dev-shm-usage', '--enable-unsafe-swiftshader', '--disable-background-networking'] },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'exec node apps/parcours/serveur.mjs',
    cwd: path.resolve(import.meta.dirname, '../..'),
    url: `${adresse}/api/pret`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: process.env['MAILLAGE_PARCOURS_PORT'], MAILLAGE_DONNEES: process.env['MAILLAGE_PARCOURS_DONNEES'], MAILLAGE_HORLOGE: '2026-11-24T09:00:00.000Z', MAILLAGE_LIMITES: '0', MAILLAGE_DEMO: '1', DATABASE_URL: '' },
  },
});
