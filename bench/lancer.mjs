import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { construire } from '../outils/construire.mjs';

/** `npm run bench [-- PARTIE…] [--taille=N] [--json]` : joue les parties demandées (toutes sinon) et montre leurs temps côte à côte. Sort 1 si deux méthodes ne s’accordent pas. */
const PARTIES = path.join(path.dirname(fileURLToPath(import.meta.url)), 'parties');
const connues = readdirSync(PARTIES).filter((nom) => nom.endsWith('.mjs')).map((nom) => nom.slice(0, -4));
const json = process.argv.includes('--json');
const taille = Number(process.argv.find((un) => un.startsWith('--taille='))?.slice(9)) || undefined;
const voulues = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const inconnues = voulues.filter((partie) => !connues.includes(partie));
if (inconnues.length > 0) {
  console.error(`Partie inconnue : ${inconnues.join(', ')}. Parties : ${connues.join(', ')}.`);
  process.exit(2);
}
construire(['api']);
const resultats = [];
for (const partie of voulues.length > 0 ? voulues : connues) {
  const { mesurer } = await import(pathToFileURL(path.join(PARTIES, `${partie}.mjs`)).href);
  resultats.push({ partie, ...await mesurer(taille) });
}
if (json) console.log(JSON.stringify(resultats, null, 2));
else for (const resultat of resultats) console.log(tableau(resultat));
process.exitCode = resultats.every(({ accord }) => accord) ? 0 : 1;

/** Un tableau aligné : la première colonne à gauche, les chiffres à droite. */
function tableau({ partie, titre, entetes, lignes, accord, notes }) {
  const largeurs = entetes.map((entete, rang) => Math.max(entete.length, ...lignes.map((ligne) => ligne[rang].length)));
  const aligner = (cellules) => cellules.map((cellule, rang) => (rang === 0 ? cellule.padEnd(largeurs[0]) : cellule.padStart(largeurs[rang]))).join('  ');
  return [`${partie} : ${titre}`, aligner(entetes), ...lignes.map(aligner), ...notes, accord ? '' : 'CETTE MESURE NE VAUT PAS : les réponses ne s’accordent pas.', ''].join('\n');
}
