import { readFile } from 'node:fs/promises';
import { avecBase } from '../base/avec-base.ts';
import type { IssueLigne } from '../registre/importer-ligne.ts';
import { ImporterRegistre } from '../registre/importer-registre.ts';
import { lireTexte } from '../registre/lire-texte.ts';

const USAGE = 'Usage : npm run import:tiers-lieux -- FICHIER [--essai] (CSV de Carto-NA ou de GoGoCarto, ou notre export)';
const LIBELLES: Readonly<Record<IssueLigne, string>> = { cree: 'créé', change: 'changé', 'attend-visa': 'en attente du visa', inchange: 'inchangé', 'hors-region': 'hors région', doublon: 'doublon probable' };

const options = process.argv.slice(2);
const essai = options.includes('--essai');
const [fichier, ...reste] = options.filter((une) => une !== '--essai');
const texte = fichier && !fichier.startsWith('-') && reste.length === 0 ? await readFile(fichier).then((octets) => { const lu = lireTexte(octets); if (lu === null) console.error(`${fichier} n’est pas un fichier texte : enregistrez-le en CSV UTF-8.`); return lu; }).catch((erreur: Error) => { console.error(`${fichier} ne se lit pas (${erreur.message}) : vérifiez le chemin.`); return null; }) : undefined;

if (texte === undefined || texte === null) {
  if (texte === undefined) console.error(USAGE);
  process.exitCode = 2;
} else {
  await avecBase(async ({ app }) => {
    const rapport = await app.get(ImporterRegistre, { strict: false }).executer(texte, essai);
    if ('erreurs' in rapport) {
      console.error(rapport.erreurs.join('\n'));
      console.error('Rien n’a été enregistré. Corrigez le fichier puis recommencez.');
      return 1;
    }
    for (const { numero, nom, issue, remarques } of rapport.lignes) console.log(`Ligne ${numero} : ${nom}, ${LIBELLES[issue]}${remarques.length > 0 ? ` (${remarques.join(' ; ')})` : ''}`);
    const { comptes } = rapport;
    console.log(`${essai ? 'Essai, rien n’est enregistré. ' : ''}Lieux créés : ${comptes.cree} ; changés : ${comptes.change} ; en attente du visa de la Région : ${comptes['attend-visa']} ; inchangés : ${comptes.inchange} ; hors région : ${comptes['hors-region']} ; doublons probables : ${comptes.doublon}`);
    return 0;
  });
}
