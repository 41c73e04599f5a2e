import { performance } from 'node:perf_hooks';
import { construire } from '../../outils/construire.mjs';
import { interroger, nomDeLaBase, ouvrirGrappe } from '../socle/base.mjs';
import { deposerLeModele } from './modele.mjs';
import { remplir } from './remplir.mjs';

/** `npm run bench:donnees -- 100000 [1000000…]` : remplit une base du banc par taille demandée ; une base déjà remplie est refaite. */
const tailles = process.argv.slice(2).map(Number);
if (tailles.length === 0 || tailles.some((taille) => !Number.isInteger(taille) || taille < 100 || taille > 5_000_000)) {
  console.error('Usage : npm run bench:donnees -- 100000 (de 100 à 5 000 000 dossiers ; plusieurs tailles possibles)');
  process.exit(2);
}
construire(['api', 'exemples']);
const grappe = await ouvrirGrappe();
try {
  for (const taille of tailles) {
    const debut = performance.now();
    await interroger(grappe.admin, `DROP DATABASE IF EXISTS ${nomDeLaBase(taille)} WITH (FORCE)`);
    await interroger(grappe.admin, `CREATE DATABASE ${nomDeLaBase(taille)}`);
    const modele = await deposerLeModele(grappe.url(taille), grappe.fichiers);
    await remplir(grappe.url(taille), modele, taille, (part) => { if (process.stdout.isTTY) process.stdout.write(`\r${taille.toLocaleString('fr-FR')} dossiers : ${Math.round(part * 100)} % `); });
    console.log(`\r${taille.toLocaleString('fr-FR')} dossiers déposés : remplis en ${((performance.now() - debut) / 1000).toFixed(0)} s.`);
  }
} finally {
  await grappe.arreter();
}
