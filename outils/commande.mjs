import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `node outils/commande.mjs NOM arguments…` : construit ce qui manque sans bruit, puis lance apps/api/dist/commandes/NOM.js. */
const RACINE = dirname(dirname(fileURLToPath(import.meta.url)));
const [nom, ...arguments_] = process.argv.slice(2);

if (!nom || !/^[a-z][a-z-]*$/.test(nom) || !existsSync(join(RACINE, 'apps/api/src/commandes', `${nom}.ts`))) {
  console.error(nom ? `Commande inconnue : « ${nom} ».` : 'Usage : node outils/commande.mjs NOM arguments…');
  process.exit(2);
}

const construction = spawnSync(process.execPath, [join(RACINE, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', '-p', 'api', '--output-style=static'], { cwd: RACINE, encoding: 'utf8' });
if (construction.status !== 0) {
  console.error(`${construction.stdout ?? ''}${construction.stderr ?? ''}${construction.error?.message ?? ''}`);
  console.error('La construction a échoué : la commande n’a pas été lancée.');
  process.exit(1);
}

const { status, signal } = spawnSync(process.execPath, [join(RACINE, 'apps/api/dist/commandes', `${nom}.js`), ...arguments_], { stdio: 'inherit' });
process.exit(signal ? 1 : status ?? 1);
