import { parseArgs } from 'node:util';
import { bilansPar, classesDe, couvrir, estJour, type Jour, type Mesurer, mesurerColonne, type Ouvert, ouvrir } from '@maillage/domain';
import type { BilanNomme, CouvertureRegion } from '@maillage/contrats';
import { avecBase } from '../base/avec-base.ts';
import { decrireCouverture } from '../couverture/decrire-couverture.ts';
import { eprouverIncremental } from '../couverture/eprouver-incremental.ts';
import { type CouvertureLue, LireCouverture } from '../couverture/lire-couverture.ts';
import { nombre, partEnPourCent } from '../couverture/phrases.ts';
import { TenirCouverture } from '../couverture/tenir-couverture.ts';

const USAGE = 'Usage : npm run couverture [-- --json] [--le AAAA-MM-JJ]';
const SUITES = 1000;

/** Les arguments, ou la phrase qui dit ce qui ne va pas. */
function lire(argv: readonly string[]): { readonly json: boolean; readonly le?: Jour } | string {
  try {
    const { json, le } = parseArgs({ args: [...argv], options: { json: { type: 'boolean', default: false }, le: { type: 'string' } } }).values;
    return le !== undefined && !estJour(le) ? `« ${le} » n’est pas un jour AAAA-MM-JJ. ${USAGE}` : { json, le };
  } catch {
    return USAGE;
  }
}

/** Refait tout en mémoire, chronomètre, et vérifie que le direct, l’incrémental et ce que garde la base disent la même chose, carte régionale à part. */
function controler({ minima: { carte: _carte, ...minima }, lieux, communes }: CouvertureLue, mesurer: Mesurer) {
  const { territoire } = minima;
  const chrono = <T>(faire: () => T): [T, number] => {
    const debut = performance.now();
    const fait = faire();
    return [fait, Math.round((performance.now() - debut) * 10) / 10];
  };
  const mesurerLieu = (lieu: (typeof lieux)[number]): Ouvert => ({ colonne: mesurerColonne(territoire, lieu, mesurer), situe: lieu.point !== null, certain: lieu.certain });
  const [[ouverts, directe], completMs] = chrono(() => {
    const mesures = lieux.map(mesurerLieu);
    return [mesures, couvrir(territoire, mesures)] as const;
  });
  const [, unLieuMs] = lieux[0] ? chrono(() => ouvrir(directe, mesurerLieu(lieux[0]!))) : [null, 0];
  const chiffres = (classes: ReturnType<typeof classesDe>) => JSON.stringify([...bilansPar(communes.map((commune, rang) => ({ ...commune, classe: classes[rang]! })), ({ departement }) => departement)]);
  const incrementale = ouverts.reduce((courante, ouvert) => ouvrir(courante, ouvert), couvrir(territoire, []));
  const [gardee, deUnEnUn] = [chiffres(classesDe(minima)), chiffres(classesDe(incrementale))];
  const epreuve = eprouverIncremental(territoire, ouverts, SUITES);
  return { completMs, unLieuMs, couples: ouverts.reduce((somme, { colonne }) => somme + colonne.rangs.length, 0), lieux: lieux.length, egales: gardee === chiffres(classesDe(directe)) && deUnEnUn === gardee && epreuve.differentes === 0, ...epreuve };
}

function texte({ departements, region, phrase, phraseSources, reference, sansPosition }: CouvertureRegion, controle: ReturnType<typeof controler>, lectureMs: number): readonly string[] {
  const ligne = ({ nom, couverte, aVerifier, nonCouverte, total }: Omit<BilanNomme, 'code'>) =>
    [nom.padEnd(22), ...[total, couverte, aVerifier, nonCouverte].map(({ communes, habitants }) => `${nombre(communes).padStart(6)} ${nombre(habitants).padStart(11)}`), partEnPourCent(couverte.habitants, total.habitants).padStart(8)].join(' ');
  return [
    `${''.padEnd(22)} ${['Total', 'Couvertes', 'À vérifier', 'Non couvertes'].map((titre) => titre.padStart(18)).join(' ')}`,
    `${'Département'.padEnd(22)} ${Array(4).fill(`${'comm.'.padStart(6)} ${'habitants'.padStart(11)}`).join(' ')} ${'couverts'.padStart(8)}`,
    ...departements.map(ligne), ligne({ nom: 'Nouvelle-Aquitaine', ...region }), '', phrase, phraseSources,
    ...(sansPosition > 0 ? [`${sansPosition} lieu compté n’est situé nulle part : aucune commune ne peut être dite non couverte tant que sa position manque.`] : []),
    `Durées : ${reference.provenance.resource}, ${reference.provenance.dataVersion}, paramètres ${reference.provenance.paramsHash.slice(0, 12)}.`,
    `${controle.lieux} lieux comptés, ${nombre(controle.couples)} couples ; recalcul complet en mémoire ${controle.completMs} ms, un lieu ${controle.unLieuMs} ms, lecture en base ${lectureMs} ms.`,
    controle.egales ? `Calcul direct, incrémental et base : mêmes chiffres ; ${nombre(controle.suites)} suites d’ouvertures et de fermetures rejouées, aucune différence.` : `Les calculs diffèrent (${controle.differentes} suites sur ${controle.suites}) : signalez-le, avec cette sortie.`,
  ];
}

const lus = lire(process.argv.slice(2));
if (typeof lus === 'string') {
  console.error(lus);
  process.exitCode = 2;
} else {
  await avecBase(async ({ app, ouverte }) => {
    const lireCouverture = app.get(LireCouverture);
    await lireCouverture.au(lus.le);
    const debut = performance.now();
    const lue = await lireCouverture.au(lus.le);
    const lectureMs = Math.round(performance.now() - debut);
    const [tenir, base] = [app.get(TenirCouverture), ouverte.base];
    const controle = controler(lue, await tenir.mesureExacte(base, await tenir.examiner(base, lue.le), lue.lieux));
    const { communes, ...chiffres } = decrireCouverture(lue, {});
    console.log(lus.json ? JSON.stringify({ ...chiffres, nombreDeCommunes: communes.length, temps: { lectureMs, completMs: controle.completMs, unLieuMs: controle.unLieuMs }, controle }, null, 2) : texte({ communes, ...chiffres }, controle, lectureMs).join('\n'));
    return controle.egales ? 0 : 1;
  });
}
