import { readFile } from 'node:fs/promises';
import { avecBase } from '../base/avec-base.ts';
import { importerCommunes } from '../territoire/importer-communes.ts';

const USAGE = 'Usage : npm run import:communes -- FICHIER|URL (API Géo : https://geo.api.gouv.fr/communes?codeRegion=75&fields=nom,code,codesPostaux,centre,mairie,population,codeDepartement,codeEpci)';
const ERREURS_MONTREES = 20;

/** Le texte du fichier ou de l’adresse, ou la phrase qui dit pourquoi il ne se lit pas. */
async function lire(source: string): Promise<{ readonly texte: string } | { readonly refus: string }> {
  try {
    if (!/^https?:\/\//.test(source)) return { texte: await readFile(source, 'utf8') };
    const reponse = await fetch(source, { signal: AbortSignal.timeout(60_000) });
    return reponse.ok ? { texte: await reponse.text() } : { refus: `${source} répond ${reponse.status} : vérifiez l’adresse, ou téléchargez le fichier et donnez son chemin.` };
  } catch (erreur) {
    return { refus: `${source} ne se lit pas (${erreur instanceof Error ? erreur.message : String(erreur)}) : vérifiez le chemin ou l’adresse.` };
  }
}

const [source, ...reste] = process.argv.slice(2);
if (!source || source.startsWith('-') || reste.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const lu = await lire(source);
  if ('refus' in lu) {
    console.error(lu.refus);
    process.exitCode = 2;
  } else {
    await avecBase(async ({ ouverte: { base }, horloge }) => {
      const resultat = await importerCommunes(base, horloge, lu.texte);
      if ('erreurs' in resultat) {
        const { erreurs } = resultat;
        console.error(erreurs.slice(0, ERREURS_MONTREES).join('\n'));
        console.error(`${erreurs.length === 1 ? 'Une erreur' : `${erreurs.length} erreurs`} : rien n’a été enregistré. Corrigez le fichier puis recommencez.`);
        return 1;
      }
      const { creees, changees, laissees, disparues, fusionnees } = resultat.bilan;
      if (fusionnees.length > 0) console.log(`Réunies à une autre commune, suivies partout : ${fusionnees.slice(0, ERREURS_MONTREES).map(({ code, nom }) => `${nom} (${code})`).join(', ')}${fusionnees.length > ERREURS_MONTREES ? '…' : ''}`);
      if (disparues.length > 0) console.log(`Absentes du fichier, laissées en place : ${disparues.slice(0, ERREURS_MONTREES).map(({ code, nom }) => `${nom} (${code})`).join(', ')}${disparues.length > ERREURS_MONTREES ? '…' : ''}`);
      console.log(`Communes créées : ${creees} ; changées : ${changees} ; laissées : ${laissees} ; disparues : ${disparues.length}`);
      return 0;
    });
  }
}
