import { estJour } from '../temps/jour.ts';
import { type CodeCritere, CONDITIONS_DEPOT } from './critere.ts';
import { champs, estEntier, estListe, estObjet, estProvenance, estTexte, liste } from './lecture.ts';
import type { ErreurSaisie } from './question.ts';

type Controle = readonly [test: (valeur: unknown) => boolean, attendu: string];

const booleen: Controle = [(valeur) => typeof valeur === 'boolean', 'oui ou non'];
const textes: Controle = [(valeur) => estListe(valeur) && valeur.every(estTexte), 'une liste de codes'];
const auMoinsUn: Controle = [(valeur) => estListe(valeur) && valeur.length > 0 && valeur.every(estTexte), 'une liste d’au moins un code'];
const positif: Controle = [(valeur) => estEntier(valeur, 1), 'un nombre entier positif'];
const naturel: Controle = [(valeur) => estEntier(valeur), 'un nombre entier, zéro compris'];
const jour: Controle = [estJour, 'un jour AAAA-MM-JJ'];
const parmi = (...valeurs: readonly string[]): Controle => [(valeur) => valeurs.includes(valeur as string), valeurs.join(' ou ')];
const fraction: Controle = [(valeur) => estEntier(champs(valeur).numerateur) && estEntier(champs(valeur).denominateur, 1), 'une fraction {numerateur, denominateur}'];

/** Les seuils que chaque genre exige : un critère publié ne peut pas en manquer. */
const PARAMETRES: Readonly<Record<CodeCritere, Readonly<Record<string, Controle>>>> = {
  calendrier: {}, siret: {}, 'volet-unique': {}, domaine: {}, 'implantation-regionale': {}, 'deja-aide': {},
  'contrat-engagement-republicain': { categories: auMoinsUn, depuis: jour },
  beneficiaire: { admises: auMoinsUn, aApprecier: textes, taillesAdmises: textes, apprecierLesEntreprises: booleen },
  'collectif-utilisateurs': { exigeDe: textes, exigeDesEntreprisesHorsEss: booleen },
  'projet-en-region': { departements: auMoinsUn },
  'cinq-criteres': { debitsAdmis: auMoinsUn },
  'couverture-20-minutes': {
    seuilSecondes: positif, margeSecondes: naturel, mode: parmi('voiture', 'velo', 'pied'), preuve: parmi('calcul', 'carte', 'carte-puis-calcul'),
    statutsComptes: auMoinsUn, statutsDouteux: textes, inclureHorsRegion: parmi('oui', 'non', 'a-verifier'), absentDeLaCarte: parmi('compte', 'a-verifier'),
  },
  'anciennete-3-ans': { annees: positif, bissextile: parmi('CLAMP', '1ER-MARS') },
  'emploi-0-5-etp': { etp: fraction, contratsComptes: auMoinsUn, contratsDouteux: textes, tempsPleinHeures: positif },
  'carte-regionale': { absence: parmi('non-satisfait', 'a-verifier') },
  doublon: { deAnnee: positif, aAnnee: positif },
};

/** Conditions de dépôt et critères : genres connus, à leur place, une fois chacun, avec tous leurs seuils et leur source. */
export function verifierCriteres(document: { readonly conditionsDepot?: unknown; readonly criteres?: unknown; readonly volets?: unknown }): readonly ErreurSaisie[] {
  const volets = liste(document.volets).map((volet) => champs(volet).code);
  const vus = new Set<unknown>();
  return (['conditionsDepot', 'criteres'] as const).flatMap((partie) => {
    const critere = document[partie];
    if (!estListe(critere) || critere.length === 0) return [{ chemin: partie, message: 'Donnez au moins un élément.' }];
    return critere.flatMap((un, rang) => verifierUn(un, `${partie}.${rang}`, partie, vus, volets));
  });
}

function verifierUn(critere: unknown, chemin: string, partie: 'conditionsDepot' | 'criteres', vus: Set<unknown>, volets: readonly unknown[]): readonly ErreurSaisie[] {
  if (!estObjet(critere)) return [{ chemin, message: 'Un critère est un objet.' }];
  const { genre } = critere;
  const attendus = Object.hasOwn(PARAMETRES, String(genre)) ? PARAMETRES[genre as CodeCritere] : undefined;
  if (!attendus) return [{ chemin: `${chemin}.genre`, message: `Genre de critère inconnu : « ${String(genre)} ».` }];
  const erreurs: ErreurSaisie[] = [];
  const exiger = (vrai: boolean, champ: string, message: string) => { if (!vrai) erreurs.push({ chemin: `${chemin}.${champ}`, message }); };
  const duDepot = (CONDITIONS_DEPOT as readonly unknown[]).includes(genre);
  exiger(duDepot === (partie === 'conditionsDepot'), 'genre', duDepot ? 'Ce genre est une condition de dépôt : déplacez-le.' : 'Ce genre est un critère d’éligibilité : déplacez-le.');
  exiger(!vus.has(genre), 'genre', `Le critère « ${String(genre)} » apparaît deux fois.`);
  exiger(estTexte(critere.libelle), 'libelle', 'Écrivez la phrase du règlement.');
  exiger(estTexte(critere.article), 'article', 'Indiquez l’article ou le bloc du règlement.');
  exiger(estProvenance(critere.source), 'source', 'Indiquez la source : texte publié, loi, ou à confirmer.');
  exiger(critere.volets === undefined || (liste(critere.volets).length > 0 && liste(critere.volets).every((volet) => volets.includes(volet) || ['creation', 'developpement', 'reseau'].includes(String(volet)))), 'volets', 'Ce volet n’existe pas.');
  exiger(estObjet(critere.parametres), 'parametres', 'Donnez les paramètres du critère.');
  const parametres = champs(critere.parametres);
  for (const [nom, [test, attendu]] of Object.entries(attendus)) exiger(test(parametres[nom]), `parametres.${nom}`, `Donnez « ${nom} » : ${attendu}.`);
  for (const nom of Object.keys(parametres)) exiger(nom in attendus, `parametres.${nom}`, `Le paramètre « ${nom} » n’existe pas pour ce critère.`);
  if (genre === 'doublon') exiger(Number(parametres.deAnnee) <= Number(parametres.aAnnee), 'parametres.aAnnee', 'La dernière année ne peut pas précéder la première.');
  vus.add(genre);
  return erreurs;
}
