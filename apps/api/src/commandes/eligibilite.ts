import { parseArgs } from 'node:util';
import { duree, estJour, type Jour, type Reglement } from '@maillage/domain';
import type { LieuProche, ResultatTest } from '@maillage/contrats';
import { type AppelLu, AppelRepository } from '../appel/appel.repository.ts';
import { avecBase } from '../base/avec-base.ts';
import { Refus } from '../erreurs/probleme.ts';
import { TestPublic } from '../eligibilite/test-public.ts';

const USAGE = 'Usage : npm run eligibilite -- --commune CODE --volet creation|developpement|reseau [--edition 2025-2028] [--le AAAA-MM-JJ] [--json]';
const ISSUES = { eligible: 'Éligible', ineligible: 'Non éligible', 'a-verifier': 'À vérifier', 'refus-depot': 'Dépôt impossible' } as const;
const RESULTATS = { satisfait: 'Rempli', 'non-satisfait': 'Non rempli', 'a-verifier': 'À vérifier' } as const;

type Arguments = { readonly commune: string; readonly volet: string; readonly edition?: string; readonly le?: Jour; readonly json: boolean };

/** Les arguments, ou la phrase qui dit ce qui ne va pas. */
function lire(argv: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({ args: [...argv], options: { commune: { type: 'string' }, volet: { type: 'string' }, edition: { type: 'string' }, le: { type: 'string' }, json: { type: 'boolean', default: false } } });
    const { commune, volet, edition, le, json } = values;
    if (!commune || !/^(\d{2}|2[AB])\d{3}$/.test(commune)) return `Indiquez le code Insee de la commune (cinq caractères). ${USAGE}`;
    if (!volet || !['creation', 'developpement', 'reseau'].includes(volet)) return `Indiquez le volet. ${USAGE}`;
    if (le !== undefined && !estJour(le)) return `« ${le} » n’est pas un jour AAAA-MM-JJ. ${USAGE}`;
    return { commune, volet, edition, le, json };
  } catch {
    return USAGE;
  }
}

/** L’édition demandée, sinon celle de l’AMI qui reçoit les dossiers ce jour-là. */
const choisir = (appels: readonly AppelLu[], edition: string | undefined, jour: Jour): Reglement | undefined =>
  appels.find(({ id, ouvreLe, dernierJour, reglement }) => (edition ? id === edition : reglement.type === 'AMI' && ouvreLe <= jour && jour <= dernierJour))?.reglement;

function texte({ verdict, commune, edition, reglementVersion, dateReference, lieux, provenance, reserves }: ResultatTest): readonly string[] {
  return [
    `${ISSUES[verdict.issue]} : ${commune.nom} (${commune.code}), édition ${edition} version ${reglementVersion}, au ${dateReference}`,
    '', ...verdict.constats.flatMap(({ libelle, resultat, motif, changement }) => [`${RESULTATS[resultat]} — ${libelle}`, `    ${motif}`, ...(changement ? [`    ${changement.texte}`] : [])]),
    ...(verdict.aJustifier.length ? ['', 'À justifier au dépôt', ...verdict.aJustifier.map(({ libelle }) => `    ${libelle}`)] : []),
    '', ...(lieux.length ? ['Tiers-lieux les plus proches', ...lieux.slice(0, 8).map(enLigne)] : ['Aucun tiers-lieu recensé à portée.']),
    '', ...reserves,
    ...(provenance ? [`Durées : ${provenance.resource}, ${provenance.dataVersion}, calculées le ${provenance.computedAt}, paramètres ${provenance.paramsHash.slice(0, 12)}`] : []),
  ];
}

const enLigne = ({ nom, communeNom, statut, km, secondes, basSecondes, hautSecondes }: LieuProche): string =>
  `    ${nom}, ${communeNom} (${statut}) : ${km.toLocaleString('fr')} km, ${secondes === null ? 'durée inconnue' : `environ ${duree(Math.round(secondes))}, entre ${duree(Math.floor(basSecondes!))} et ${duree(Math.ceil(hautSecondes!))}`}`;

const lus = lire(process.argv.slice(2));
if (typeof lus === 'string') {
  console.error(lus);
  process.exitCode = 2;
} else {
  await avecBase(async ({ app, horloge }) => {
    const jour = lus.le ?? horloge.aujourdhui();
    const reglement = choisir(await app.get(AppelRepository).courants(), lus.edition, jour);
    if (!reglement) {
      console.error(lus.edition ? `L’édition « ${lus.edition} » n’existe pas.` : `Aucune édition ne reçoit de dossiers le ${jour}. Choisissez-en une avec --edition.`);
      return lus.edition ? 2 : 1;
    }
    const resultat = await app.get(TestPublic).evaluer(lus, reglement, lus.le ? `${lus.le}T11:00:00.000Z` : undefined).catch((erreur: unknown) => {
      if (erreur instanceof Refus) return erreur;
      throw erreur;
    });
    if (resultat instanceof Refus) {
      console.error(resultat.erreurs.map(({ message }) => message).join('\n'));
      return 2;
    }
    console.log(lus.json ? JSON.stringify(resultat, null, 2) : texte(resultat).join('\n'));
    return 0;
  });
}
