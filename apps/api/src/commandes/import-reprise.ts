import { access } from 'node:fs/promises';
import { euros } from '@maillage/domain';
import { avecBase } from '../base/avec-base.ts';
import { ImporterReprise } from '../reprise/importer-reprise.ts';

const USAGE = 'Usage : npm run import:reprise -- FICHIER [--essai] (CSV du modèle de docs/exploitation.md)';
const TOTAUX = { vote: 'Voté', verse: 'Versé', aides: 'Aides antérieures' } as const;

const options = process.argv.slice(2);
const essai = options.includes('--essai');
const [fichier, ...reste] = options.filter((une) => une !== '--essai');
const lisible = fichier && !fichier.startsWith('-') && reste.length === 0 ? await access(fichier).then(() => true, (erreur: Error) => { console.error(`${fichier} ne se lit pas (${erreur.message}) : vérifiez le chemin.`); return false; }) : undefined;

if (!lisible) {
  if (lisible === undefined) console.error(USAGE);
  process.exitCode = 2;
} else {
  await avecBase(async ({ app }) => {
    const rapport = await app.get(ImporterReprise, { strict: false }).executer(fichier!, essai);
    if ('erreurs' in rapport) {
      for (const { numeroLigne, message } of rapport.erreurs) console.error(`Ligne ${numeroLigne} : ${message}`);
      console.error('Rien n’a été enregistré. Corrigez le fichier puis recommencez.');
      return 1;
    }
    for (const { ligne, issue } of rapport.lignes) console.log(`Ligne ${ligne.numeroLigne} : ${ligne.type} ${ligne.reference}, ${issue === 'reprise' ? 'repris' : 'déjà repris, inchangé'}`);
    for (const { quoi, annonceCentimes, baseCentimes } of rapport.rapprochements) console.log(`${TOTAUX[quoi]} : ${euros(annonceCentimes)} dans les fichiers, ${euros(baseCentimes)} dans la base`);
    const reprises = rapport.lignes.filter(({ issue }) => issue === 'reprise').length;
    console.log(`${essai ? 'Essai, rien n’est enregistré. ' : ''}Lignes reprises : ${reprises} ; inchangées : ${rapport.lignes.length - reprises} ; totaux rapprochés au centime`);
    return 0;
  });
}
