import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { avecBase } from '../base/avec-base.ts';
import { importerMatrice } from '../territoire/moteurs/importer-matrice.ts';

const USAGE = 'Usage : npm run import:matrice -- FICHIER.csv [--reference NOM] [--essai] (colonnes : lon_origine, lat_origine, lon_destination, lat_destination, secondes ou minutes, metres)';
const ERREURS_MONTREES = 20;

type Arguments = { readonly fichier: string; readonly reference: string; readonly essai: boolean };

function lire(argv: readonly string[]): Arguments | null {
  try {
    const { values: { reference, essai }, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { reference: { type: 'string' }, essai: { type: 'boolean', default: false } } });
    const [fichier, ...reste] = positionals;
    if (!fichier || reste.length > 0) return null;
    const nom = reference ?? basename(fichier, extname(fichier));
    return /^[\w. -]{1,60}$/.test(nom) ? { fichier, reference: nom, essai } : null;
  } catch {
    return null;
  }
}

const lus = lire(process.argv.slice(2));
const texte = lus && await readFile(lus.fichier, 'utf8').catch(() => null);
if (lus === null || texte === null) {
  console.error(lus ? `${lus.fichier} ne se lit pas : vérifiez le chemin.` : USAGE);
  process.exitCode = 2;
} else {
  await avecBase(async ({ ouverte: { base }, horloge }) => {
    const resultat = await importerMatrice(base, horloge, texte, lus.reference, lus.essai);
    if ('erreurs' in resultat) {
      console.error(resultat.erreurs.slice(0, ERREURS_MONTREES).join('\n'));
      console.error(`${resultat.erreurs.length === 1 ? 'Une erreur' : `${resultat.erreurs.length} erreurs`} : rien n’a été enregistré. Corrigez le fichier puis recommencez.`);
      return 1;
    }
    const { trajets, sansRoute } = resultat.bilan;
    console.log(`${lus.essai ? 'Essai, rien n’est enregistré. ' : ''}Matrice « ${lus.reference} » : ${trajets} trajet${trajets > 1 ? 's' : ''}, dont ${sansRoute} sans route. Pour s’en servir : MAILLAGE_TRAJETS=matrice`);
    return 0;
  });
}
