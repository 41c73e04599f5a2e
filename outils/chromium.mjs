import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Le Chromium de cette machine : réglé, aux chemins usuels de Debian, ou dans le cache de Playwright. Nul s’il n’y en a pas. */
export function trouverChromium() {
  const cache = path.join(homedir(), '.cache/ms-playwright');
  const dePlaywright = existsSync(cache) ? readdirSync(cache).filter((nom) => nom.startsWith('chromium-')).map((nom) => path.join(cache, nom, 'chrome-linux/chrome')) : [];
  const candidats = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', ...dePlaywright];
  return candidats.find((chemin) => chemin && existsSync(chemin)) ?? null;
}
