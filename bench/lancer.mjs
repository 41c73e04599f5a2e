import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { construire } from '../outils/construire.mjs';

/** `npm run bench [-- PARTIE…] [--json]` : joue les parties demandées (toutes sinon) et montre leurs temps côte à côte. Sort 1 si deux méthodes ne s’accordent pas. */
const PARTIES = path.join(path.dirname(fileURLToPath(import.meta.url)), 'parties');
const connues = readdirSync(PARTIES).filter((nom) => nom.endsWith('.mjs')).map((nom) => nom.slice(0, -4));
const json = process.argv.includes('--json');
const voulues = process.argv.slice(2).filter((argument) => argument !== '--json');
const inconnues = voulues.filter((partie) => !connues.includes(partie));
if (inconnues.length > 0) {
  console.error(`Partie inconnue : ${inconnues.join(', ')}. Parties : ${connues.join(', ')}.`);
  process.exit(2);
}
construire(['api']);
const resultats = [];
for (const partie of voulues.length > 0 ? voulues : connues) {
  const { mesurer } = await import(pathToFileURL(path.join(PARTIES, `${partie}.mjs`)).href);
  resultats.push({ partie, ...await mesurer() });
}
if (json) console.log(JSON.stringify(resultats, null, 2));
else for (const resultat of resultats) console.log(tableau(resultat));
process.exitCode = resultats.every(({ accord }) => accord) ? 0 : 1;

/** Médiane en millisecondes, et combien de fois chaque méthode est plus rapide que la première. */
function tableau({ partie, titre, methodes, accord, notes }) {
  const [reference] = methodes;
  const lignes = methodes.map(({ nom, ms, couples }) => [nom.padEnd(58), ms.toFixed(2).padStart(10), `×${(reference.ms / ms).toFixed(1)}`.padStart(9), couples === undefined ? '' : couples.toLocaleString('fr-FR').padStart(12)].join(' '));
  return [`${partie} : ${titre}`, `${'méthode'.padEnd(58)} ${'ms'.padStart(10)} ${'rapport'.padStart(9)} ${'couples'.padStart(12)}`, ...lignes, ...notes, accord ? 'Les méthodes s’accordent.' : 'Les méthodes NE S’ACCORDENT PAS.', ''].join('\n');
}
