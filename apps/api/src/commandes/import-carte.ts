import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { estJour, type Jour } from '@maillage/domain';
import { AppelRepository } from '../appel/appel.repository.ts';
import { avecBase, type Commande } from '../base/avec-base.ts';
import { Hasard } from '../hasard.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type CarteCalculee, carteDuMoteur } from '../territoire/carte/carte-du-moteur.ts';
import { type CarteAImporter, importerCarte } from '../territoire/carte/importer-carte.ts';
import { Moteurs } from '../territoire/moteurs/moteurs.ts';
import { registreAu } from '../territoire/registre.repository.ts';
import { seuilDe } from '../territoire/seuil.ts';

const PREUVES = ['calcul', 'carte', 'carte-puis-calcul'] as const;
const USAGE = `Usage : npm run import:carte -- FICHIER.geojson|--moteur --version NOM --le AAAA-MM-JJ [--complete] [--edition CODE [--preuve ${PREUVES.join('|')}]] [--essai]
  --moteur   : au lieu d’un fichier, calcule la carte des lieux ouverts ce jour-là (MAILLAGE_TRAJETS=ign), à vingt minutes ou au seuil de l’édition.
  --complete : la carte couvre toute la région ; hors de ses zones, on est au-delà de sa dernière borne.
  --edition  : l’appel pour lequel elle fait foi ; --preuve publie une nouvelle version de son règlement.`;
const ERREURS_MONTREES = 20;

/** `fichier` nul : la carte se calcule. */
type Arguments = { readonly fichier: string | null; readonly demande: CarteAImporter };

/** Les arguments, ou la phrase qui dit ce qui ne va pas. */
function lire(argv: readonly string[]): Arguments | string {
  try {
    const { values, positionals: [fichier, ...reste] } = parseArgs({ args: [...argv], allowPositionals: true, options: {
      version: { type: 'string' }, le: { type: 'string' }, complete: { type: 'boolean', default: false }, edition: { type: 'string' }, preuve: { type: 'string' }, moteur: { type: 'boolean', default: false }, essai: { type: 'boolean', default: false },
    } });
    const { version, le, complete, edition = null, essai } = values;
    const preuve = PREUVES.find((une) => une === values.preuve) ?? null;
    if (values.moteur === (fichier !== undefined) || reste.length > 0) return USAGE;
    if (!version || !/^[\w. -]{1,60}$/.test(version)) return `Donnez un nom à cette version, par exemple --version 2026-06. ${USAGE}`;
    if (!estJour(le)) return `Donnez la date de la carte, --le AAAA-MM-JJ. ${USAGE}`;
    if ((values.preuve && !preuve) || (preuve && !edition)) return `La preuve se choisit pour une édition, parmi : ${PREUVES.join(', ')}. ${USAGE}`;
    return { fichier: fichier ?? null, demande: { version, le: le as Jour, complete, appelId: edition, preuve, essai } };
  } catch {
    return USAGE;
  }
}

const erreursEtSortie = (erreurs: readonly string[]): number => {
  console.error(erreurs.slice(0, ERREURS_MONTREES).join('\n'));
  console.error(`${erreurs.length === 1 ? 'Une erreur' : `${erreurs.length} erreurs`} : rien n’a été enregistré. Corrigez puis recommencez.`);
  return 1;
};

/** La carte demandée au moteur, ou la phrase qui dit pourquoi il n’y en a pas. */
async function calculer({ app, ouverte: { base } }: Commande, { le, appelId }: CarteAImporter): Promise<CarteCalculee | string> {
  const appel = appelId ? await app.get(AppelRepository).courant(appelId) : null;
  const carte = await carteDuMoteur(app.get(Moteurs).exact, await registreAu(base, le), seuilDe(appel?.reglement));
  return carte ?? 'Le moteur n’a rendu aucune zone : réglez MAILLAGE_TRAJETS=ign, vérifiez que le service répond, ou donnez un fichier.';
}

async function importer(commande: Commande, demande: CarteAImporter, lu: string | null): Promise<number> {
  const { app, ouverte: { base }, horloge } = commande;
  if (demande.appelId && !await app.get(AppelRepository).courant(demande.appelId)) {
    console.error(`L’édition « ${demande.appelId} » n’existe pas.`);
    return 2;
  }
  const calculee = lu === null ? await calculer(commande, demande) : null;
  if (typeof calculee === 'string') return erreursEtSortie([calculee]);
  if (calculee?.omis.length) console.log(`Carte partielle, sans les lieux mal situés ou sans réponse : ${calculee.omis.slice(0, ERREURS_MONTREES).join(', ')}.`);
  const resultat = await importerCarte(base, { horloge, hasard: new Hasard(), journal: app.get(JournalRepository) }, calculee?.texte ?? lu!, { ...demande, complete: calculee?.complete ?? demande.complete });
  if ('erreurs' in resultat) return erreursEtSortie(resultat.erreurs);
  const { zones, jusquaMinutes, dejaLa, remplace, reglementVersion } = resultat.bilan;
  console.log(`${demande.essai ? 'Essai, rien n’est enregistré. ' : ''}Carte « ${demande.version} » du ${demande.le} : ${zones} zone${zones > 1 ? 's' : ''}, jusqu’à ${jusquaMinutes} min${dejaLa ? ', déjà importée' : ''}.`);
  if (demande.appelId && !demande.essai) console.log(`Elle fait foi pour l’appel ${demande.appelId}${remplace && remplace !== demande.version ? ` à la place de « ${remplace} »` : ''}.${reglementVersion ? ` Règlement publié en version ${reglementVersion} : la couverture s’y prouve par « ${demande.preuve} ».` : ''}`);
  return 0;
}

const lus = lire(process.argv.slice(2));
const texte = typeof lus === 'string' || lus.fichier === null ? null : await readFile(lus.fichier, 'utf8').catch(() => undefined);
if (typeof lus === 'string' || texte === undefined) {
  console.error(typeof lus === 'string' ? lus : `${lus.fichier} ne se lit pas : vérifiez le chemin.`);
  process.exitCode = 2;
} else {
  await avecBase((commande) => importer(commande, lus.demande, texte));
}
