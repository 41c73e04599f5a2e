import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Construit ces projets et ce dont ils dépendent, sans bruit ; Nx ne refait que ce qui a changé. Arrête tout, avec la cause, en cas d’échec. */
export function construire(projets) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path.join(RACINE, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', '-p', projets.join(','), '--output-style=static'], { cwd: RACINE, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' } });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  console.error('La construction a échoué : rien n’a été lancé.');
  process.exit(1);
}
