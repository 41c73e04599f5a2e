import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { construire, RACINE } from './construire.mjs';

/** `node outils/commande.mjs NOM arguments…` : construit ce qui manque sans bruit, puis lance apps/api/dist/commandes/NOM.js. */
const [nom, ...suite] = process.argv.slice(2);
if (!nom || !/^[a-z][a-z-]*$/.test(nom) || !existsSync(path.join(RACINE, 'apps/api/src/commandes', `${nom}.ts`))) {
  console.error(nom ? `Commande inconnue : « ${nom} ».` : 'Usage : node outils/commande.mjs NOM arguments…');
  process.exit(2);
}
construire(['api']);
const { status, signal } = spawnSync(process.execPath, [path.join(RACINE, 'apps/api/dist/commandes', `${nom}.js`), ...suite], { stdio: 'inherit' });
process.exit(signal ? 1 : status ?? 1);
