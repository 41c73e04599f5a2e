import type { EtapeSaisie } from '@maillage/contrats';
import { estJour, type Question, type Reponses, verifierReponses } from '@maillage/domain';

/** Les champs d’une étape dans le formulaire : le noyau typé à plat, les réponses de l’édition à part. */
export type ValeursEtape = { readonly reponses?: Readonly<Record<string, unknown>>; readonly [champ: string]: unknown };

/** Champs typés qui portent un jour civil, à tous les étages du noyau. */
const JOURS = new Set(['debutLe', 'finLe', 'activiteDepuis', 'du', 'au', 'debut', 'fin', 'engageeLe']);

/**
 * Ce qui part au serveur : champs vides et illisibles (« 12/0 », NaN) ôtés, lignes de tableau gardées même incomplètes.
 * `complete` : rien d’illisible n’a été laissé de côté. Le serveur garde un texte encore mal écrit (courriel à moitié tapé), pas une réponse d’un autre type.
 */
export function versSaisie({ reponses = {}, ...contenu }: ValeursEtape, questions: readonly Question[] = []): { readonly saisie: EtapeSaisie; readonly complete: boolean } {
  const rebut = { illisibles: 0 };
  const saisie = { contenu: objet(contenu, JOURS, rebut), reponses: bienFormees(objet(reponses, new Set(), rebut) as Reponses, questions, rebut) };
  return { saisie, complete: rebut.illisibles === 0 };
}

type Rebut = { illisibles: number };

const objet = (source: Readonly<Record<string, unknown>>, jours: ReadonlySet<string>, rebut: Rebut): Record<string, unknown> =>
  Object.fromEntries(Object.entries(source).map(([cle, valeur]) => [cle, epurer(cle, valeur, jours, rebut)] as const).filter(([, valeur]) => valeur !== undefined));

function epurer(cle: string, valeur: unknown, jours: ReadonlySet<string>, rebut: Rebut): unknown {
  if (valeur === '' || valeur === null || valeur === undefined) return undefined;
  if (Number.isNaN(valeur) || (jours.has(cle) && !estJour(valeur))) { rebut.illisibles += 1; return undefined; }
  if (Array.isArray(valeur)) return valeur.map((ligne: unknown) => (estObjet(ligne) ? objet(ligne, jours, rebut) : ligne));
  if (!estObjet(valeur)) return valeur;
  const contenu = objet(valeur, jours, rebut);
  return Object.keys(contenu).length > 0 ? contenu : undefined;
}

/** Ôte les réponses que le serveur ne garderait pas : mal formées, et qui ne sont pas du texte ; ligne à ligne dans les groupes. */
function bienFormees(reponses: Reponses, questions: readonly Question[], rebut: Rebut): Reponses {
  const erreurs = verifierReponses(questions, reponses, { complet: false }).filter(({ chemin }) => typeof valeurA(reponses, chemin.split('.')) !== 'string');
  rebut.illisibles += erreurs.length;
  return erreurs.reduce((reste, { chemin }) => sans(reste, chemin.split('.')) as Reponses, reponses);
}

const valeurA = (valeur: unknown, chemin: readonly string[]): unknown => chemin.reduce<unknown>((reste, cle) => (reste as Record<string, unknown> | undefined)?.[cle], valeur);

function sans(valeur: unknown, [cle = '', ...suite]: readonly string[]): unknown {
  if (Array.isArray(valeur)) return valeur.map((ligne: unknown, rang) => (String(rang) === cle ? sans(ligne, suite) : ligne));
  if (!estObjet(valeur)) return valeur;
  const { [cle]: vise, ...autres } = valeur;
  return suite.length === 0 ? autres : { ...autres, [cle]: sans(vise, suite) };
}

const estObjet = (valeur: unknown): valeur is Readonly<Record<string, unknown>> => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
