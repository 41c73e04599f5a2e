import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CALIBRATION_E4, type Calibration, calibrer, COUPLES_MINIMUM, enFrancais, jourAParis, type MesuresEstimateur } from '@maillage/domain';
import { avecBase, type Commande } from '../base/avec-base.ts';
import { garderCalibration, mettreEnService } from '../territoire/calibration/calibration.repository.ts';
import { Estimation } from '../territoire/calibration/estimation.ts';
import { type CouplesLus, lireCouples } from '../territoire/calibration/lire-couples.ts';

const USAGE = 'Usage : npm run trajets:calibrer -- FICHIER.csv [--reference NOM] [--colonne NOM] [--en-service] [--essai] [--json]';
const ERREURS_MONTREES = 20;

type Arguments = { readonly fichier: string; readonly reference: string; readonly colonne?: string; readonly enService: boolean; readonly essai: boolean; readonly json: boolean };

/** Les arguments, ou la phrase qui dit ce qui ne va pas. */
function lire(argv: readonly string[]): Arguments | string {
  try {
    const { values, positionals: [fichier, ...reste] } = parseArgs({ args: [...argv], allowPositionals: true, options: { reference: { type: 'string', default: 'estimateur-recale' }, colonne: { type: 'string' }, 'en-service': { type: 'boolean', default: false }, essai: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
    if (!fichier || reste.length > 0) return USAGE;
    if (!/^[a-z0-9][a-z0-9.-]{2,59}$/.test(values.reference) || values.reference === CALIBRATION_E4.nom) return `Une référence s’écrit en minuscules, chiffres, points et tirets, de 3 à 60 caractères, et « ${CALIBRATION_E4.nom} » est celle du produit. ${USAGE}`;
    return { fichier, reference: values.reference, colonne: values.colonne, enService: values['en-service'], essai: values.essai, json: values.json };
  } catch {
    return USAGE;
  }
}

const lisible = (valeur: number, decimales = 2): string => (Number.isNaN(valeur) ? '—' : valeur.toFixed(decimales).replace('.', ','));
const pourCent = (part: number): string => (Number.isNaN(part) ? '—' : `${lisible(part * 100, 1)} %`);

/** Le départ et le recalage, côte à côte, sur les mêmes couples ; le recalage jugé hors échantillon. */
function tableau(depart: MesuresEstimateur, recale: MesuresEstimateur): readonly string[] {
  const lignes: readonly (readonly [string, (mesures: MesuresEstimateur) => string])[] = [
    ['Erreur moyenne, trajets de 0 à 45 min (min)', ({ erreur045 }) => lisible(erreur045)],
    ['9 erreurs sur 10 sous (min)', ({ erreurP90 }) => lisible(erreurP90)],
    ['Erreur moyenne, trajets de 15 à 25 min (min)', ({ erreur1525 }) => lisible(erreur1525)],
    ['Estimé / mesuré, de 5 à 95 %', ({ rapport5, rapport95 }) => `${lisible(rapport5)} à ${lisible(rapport95)}`],
    ['Couples à vérifier (à moins de 43,3 km)', ({ aVerifier }) => pourCent(aVerifier)],
    ['Verdicts faux parmi les tranchés', ({ faux, tranches, partFaux }) => `${faux}/${tranches} (${pourCent(partFaux)})`],
    ['Durées dans la bande', ({ dansLaBande }) => pourCent(dansLaBande)],
  ];
  return [`${''.padEnd(46)}${'départ'.padStart(18)}${'recalé, à l’aveugle'.padStart(22)}`, ...lignes.map(([titre, dire]) => `${titre.padEnd(46)}${dire(depart).padStart(18)}${dire(recale).padStart(22)}`)];
}

async function executer({ ouverte: { base }, horloge }: Commande, { reference, enService, essai, json }: Arguments, { couples, colonne, sansDuree }: CouplesLus, texte: string): Promise<number> {
  const { densite, dataVersion } = await new Estimation().courante(base);
  const le = horloge.maintenant();
  const sha256 = createHash('sha256').update(texte).digest('hex');
  const provenance = `Estimation à vol d’oiseau recalée le ${enFrancais(jourAParis(le))} sur ${couples.length} trajets mesurés (colonne ${colonne}, fichier ${sha256.slice(0, 12)}) ; erreur non mesurée hors de leur territoire.`;
  const { calibration, horsEchantillon, depart } = calibrer(couples, densite, CALIBRATION_E4, { nom: reference, provenance });
  if (!essai) {
    await base.transaction(async (tx) => {
      await garderCalibration(tx, { calibration, mesures: horsEchantillon, provenance: { sha256, colonne, couples: couples.length, communes: dataVersion }, le });
      if (enService) await mettreEnService(tx, reference);
    });
  }
  console.log(json ? JSON.stringify({ reference, colonne, couples: couples.length, sansDuree, sha256, communes: dataVersion, parametres: calibration.parametres, bande: calibration.bande, bandeMontagne: calibration.bandeMontagne, depart, horsEchantillon, enregistree: !essai, enService: enService && !essai }, null, 2) : [
    `${couples.length} couples, colonne ${colonne}${sansDuree > 0 ? `, ${sansDuree} sans durée laissés de côté` : ''} ; densités : ${dataVersion}.`, '',
    ...tableau(depart, horsEchantillon), '',
    ...resume(calibration),
    essai ? 'Essai : rien n’a été enregistré.' : `Calibration « ${reference} » enregistrée${enService ? ' et mise en service : la couverture sera refaite à sa prochaine lecture' : '. Ajoutez --en-service pour que les prochains calculs s’en servent'}.`,
  ].join('\n'));
  return 0;
}

const resume = ({ parametres, bande, bandeMontagne }: Calibration): readonly string[] => [
  `Paramètres : ${parametres.map((un) => un.toFixed(4)).join(' ; ')}`,
  `Bande : de ${lisible(bande.bas)} à ${lisible(bande.haut)} fois l’estimation (montagne : de ${lisible(bandeMontagne.bas)} à ${lisible(bandeMontagne.haut)}). Couvert si l’estimation est sous ${lisible(20 / bande.haut, 1)} min, non couvert dès ${lisible(20 / bande.bas, 1)} min.`,
];

function refuser(phrase: string, code: number): void {
  console.error(phrase);
  process.exitCode = code;
}

const lus = lire(process.argv.slice(2));
if (typeof lus === 'string') refuser(lus, 2);
else {
  const texte = await readFile(lus.fichier, 'utf8').catch(() => null);
  if (texte === null) refuser(`${lus.fichier} ne s’ouvre pas : vérifiez le chemin.`, 2);
  else {
    const lecture = lireCouples(texte, lus.colonne);
    if (lecture.erreurs.length > 0) refuser(`${lecture.erreurs.slice(0, ERREURS_MONTREES).join('\n')}\n${lecture.erreurs.length === 1 ? 'Une erreur' : `${lecture.erreurs.length} erreurs`} : rien n’a été calculé.`, 1);
    else if (lecture.couples.length < COUPLES_MINIMUM) refuser(`${lecture.couples.length} couples : il en faut au moins ${COUPLES_MINIMUM} pour recaler l’estimateur.`, 1);
    else await avecBase((commande) => executer(commande, lus, lecture, texte));
  }
}
