import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { estJour, type Jour } from '@maillage/domain';
import { AppelRepository } from '../appel/appel.repository.ts';
import { avecBase } from '../base/avec-base.ts';
import { Hasard } from '../hasard.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type CarteAImporter, importerCarte } from '../territoire/carte/importer-carte.ts';

const PREUVES = ['calcul', 'carte', 'carte-puis-calcul'] as const;
const USAGE = `Usage : npm run import:carte -- FICHIER.geojson --version NOM --le AAAA-MM-JJ [--complete] [--edition CODE [--preuve ${PREUVES.join('|')}]] [--essai]
  --complete : la carte couvre toute la région ; hors de ses zones, on est au-delà de sa dernière borne.
  --edition  : l’appel pour lequel elle fait foi ; --preuve publie une nouvelle version de son règlement.`;
const ERREURS_MONTREES = 20;

type Arguments = { readonly fichier: string; readonly demande: CarteAImporter };

/** Les arguments, ou la phrase qui dit ce qui ne va pas. */
function lire(argv: readonly string[]): Arguments | string {
  try {
    const { values, positionals: [fichier, ...reste] } = parseArgs({ args: [...argv], allowPositionals: true, options: {
      version: { type: 'string' }, le: { type: 'string' }, complete: { type: 'boolean', default: false }, edition: { type: 'string' }, preuve: { type: 'string' }, essai: { type: 'boolean', default: false },
    } });
    const { version, le, complete, edition = null, essai } = values;
    const preuve = PREUVES.find((une) => une === values.preuve) ?? null;
    if (!fichier || reste.length > 0) return USAGE;
    if (!version || !/^[\w. -]{1,60}$/.test(version)) return `Donnez un nom à cette version, par exemple --version 2026-06. ${USAGE}`;
    if (!estJour(le)) return `Donnez la date de la carte, --le AAAA-MM-JJ. ${USAGE}`;
    if ((values.preuve && !preuve) || (preuve && !edition)) return `La preuve se choisit pour une édition, parmi : ${PREUVES.join(', ')}. ${USAGE}`;
    return { fichier, demande: { version, le: le as Jour, complete, appelId: edition, preuve, essai } };
  } catch {
    return USAGE;
  }
}

const lus = lire(process.argv.slice(2));
const texte = typeof lus === 'string' ? null : await readFile(lus.fichier, 'utf8').catch(() => null);
if (typeof lus === 'string' || texte === null) {
  console.error(typeof lus === 'string' ? lus : `${lus.fichier} ne se lit pas : vérifiez le chemin.`);
  process.exitCode = 2;
} else {
  await avecBase(async ({ app, ouverte: { base }, horloge }) => {
    const { demande } = lus;
    if (demande.appelId && !await app.get(AppelRepository).courant(demande.appelId)) {
      console.error(`L’édition « ${demande.appelId} » n’existe pas.`);
      return 2;
    }
    const resultat = await importerCarte(base, { horloge, hasard: new Hasard(), journal: app.get(JournalRepository) }, texte, demande);
    if ('erreurs' in resultat) {
      console.error(resultat.erreurs.slice(0, ERREURS_MONTREES).join('\n'));
      console.error(`${resultat.erreurs.length} erreur(s) : rien n’a été enregistré. Corrigez le fichier puis recommencez.`);
      return 1;
    }
    const { zones, jusquaMinutes, dejaLa, remplace, reglementVersion } = resultat.bilan;
    console.log(`${demande.essai ? 'Essai, rien n’est enregistré. ' : ''}Carte « ${demande.version} » du ${demande.le} : ${zones} zones, jusqu’à ${jusquaMinutes} min${dejaLa ? ', déjà importée' : ''}.`);
    if (demande.appelId && !demande.essai) console.log(`Elle fait foi pour l’appel ${demande.appelId}${remplace && remplace !== demande.version ? ` à la place de « ${remplace} »` : ''}.${reglementVersion ? ` Règlement publié en version ${reglementVersion} : la couverture s’y prouve par « ${demande.preuve} ».` : ''}`);
    return 0;
  });
}
