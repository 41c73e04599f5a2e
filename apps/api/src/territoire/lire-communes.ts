import { epurer } from '@maillage/contrats';
import { DEPARTEMENTS } from './commune.ts';

/** Une commune lue dans un fichier officiel ; nul = absent du fichier, la valeur connue est gardée. */
export type CommuneLue = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly epci: string | null;
  readonly population: number | null;
  readonly codesPostaux: readonly string[] | null;
  /** Les communes qu’elle a réunies. */
  readonly anciensCodes: readonly string[] | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly position: 'officielle' | 'localisee' | null;
  readonly precisionKm: number | null;
};

export type Lecture = { readonly communes: readonly CommuneLue[]; readonly erreurs: readonly string[] };

/** Le centre d’un contour s’écarte de la mairie de 2,6 km au plus pour 95 communes sur 100. */
const PRECISION_CENTRE_KM = 2.6;
const CODE = /^(\d{2}|2[AB])\d{3}$/;
const EMPRISE = { ouest: -2, est: 2.8, sud: 42.7, nord: 47.3 };

/**
 * Lit la réponse de l’API Géo, tableau d’objets ou FeatureCollection ; `mairie` d’abord, `centre` à défaut.
 * Une seule erreur refuse tout le fichier ; chacune est numérotée par le rang de la commune, à partir de 1.
 */
export function lireCommunes(texte: string): Lecture {
  const lignes = depouiller(texte);
  if (typeof lignes === 'string') return { communes: [], erreurs: [lignes] };
  if (lignes.length === 0) return { communes: [], erreurs: ['Le fichier ne contient aucune commune.'] };
  const lues = lignes.map(lireCommune);
  const doubles = lues.flatMap(({ commune }, rang) => (lues.findIndex((autre) => autre.commune.code === commune.code) < rang ? [`Commune n° ${rang + 1} (${commune.code}) : ce code est déjà dans le fichier.`] : []));
  return { communes: lues.map(({ commune }) => commune), erreurs: [...lues.flatMap(({ commune, erreurs }, rang) => erreurs.map((erreur) => `Commune n° ${rang + 1} (${commune.code || 'sans code'}) : ${erreur}`)), ...doubles, ...heritieres(lues.map(({ commune }) => commune))] };
}

/** Un ancien code que deux communes réclament : tout ce qui le cite irait à l’une ou à l’autre, sans que rien ne le dise. */
function heritieres(communes: readonly CommuneLue[]): readonly string[] {
  const vues = new Map<string, string>();
  return communes.flatMap(({ code, anciensCodes }, rang) => [...new Set(anciensCodes ?? [])].flatMap((ancien) => {
    const deja = vues.get(ancien);
    vues.set(ancien, deja ?? code);
    return deja === undefined || deja === code ? [] : [`Commune n° ${rang + 1} (${code}) : l’ancien code ${ancien} est déjà celui de ${deja}.`];
  }));
}

type Brut = Readonly<Record<string, unknown>>;

function depouiller(texte: string): readonly unknown[] | string {
  let contenu: unknown;
  try { contenu = JSON.parse(texte); } catch { return 'Ce n’est pas du JSON lisible : téléchargez de nouveau le fichier.'; }
  if (Array.isArray(contenu)) return contenu;
  if (estObjet(contenu) && contenu['type'] === 'FeatureCollection' && Array.isArray(contenu['features'])) {
    return contenu['features'].map((entite: unknown) => (estObjet(entite) && estObjet(entite['properties']) ? { centre: entite['geometry'], ...entite['properties'] } : entite));
  }
  return 'Un tableau de communes ou une FeatureCollection de l’API Géo est attendu.';
}

function lireCommune(brut: unknown): { commune: CommuneLue; erreurs: readonly string[] } {
  const ligne: Brut = estObjet(brut) ? brut : {};
  const erreurs: string[] = [];
  const exiger = (juste: boolean, phrase: string) => { if (!juste) erreurs.push(phrase); };
  const [code, nom] = [texteDe(ligne['code']), texteDe(ligne['nom'])];
  const departement = code.slice(0, /^97/.test(code) ? 3 : 2);
  exiger(CODE.test(code), 'le code Insee doit avoir cinq caractères.');
  exiger(nom.length > 0 && nom.length <= 100, 'le nom manque ou dépasse 100 caractères.');
  if (erreurs.length === 0) exiger(DEPARTEMENTS.includes(departement), `le département ${departement} n’est pas dans la région ; demandez les communes avec codeRegion=75.`);
  const { population = null, codesPostaux = null, anciensCodes = null, codeEpci = null, codeDepartement = departement } = ligne;
  exiger(codeDepartement === departement, `le département ${String(codeDepartement)} ne correspond pas au code.`);
  exiger(population === null || (Number.isInteger(population) && (population as number) >= 0 && (population as number) < 10_000_000), 'la population doit être un nombre entier d’habitants.');
  exiger(codesPostaux === null || (Array.isArray(codesPostaux) && codesPostaux.every((postal) => typeof postal === 'string' && /^\d{5}$/.test(postal))), 'chaque code postal doit avoir cinq chiffres.');
  exiger(anciensCodes === null || (Array.isArray(anciensCodes) && anciensCodes.every((ancien) => typeof ancien === 'string' && CODE.test(ancien))), 'chaque ancien code doit avoir cinq caractères.');
  exiger(codeEpci === null || (typeof codeEpci === 'string' && /^\d{9}$/.test(codeEpci)), 'le code de l’EPCI doit avoir neuf chiffres.');
  const [mairie, centre] = [pointDe(ligne['mairie']), pointDe(ligne['centre'])];
  exiger(mairie !== 'faux' && centre !== 'faux', 'la position doit être [longitude, latitude], dans la région (ordre inversé ?).');
  const point = mairie ?? centre;
  const situee = Array.isArray(point) ? { lon: point[0], lat: point[1], position: mairie ? 'officielle' : 'localisee', precisionKm: mairie ? 0 : PRECISION_CENTRE_KM } as const : { lon: null, lat: null, position: null, precisionKm: null };
  return { commune: { code, nom, departement, epci: codeEpci as string | null, population: population as number | null, codesPostaux: codesPostaux as string[] | null, anciensCodes: anciensCodes as string[] | null, ...situee }, erreurs };
}

/** Nul si le point est absent ; « faux » s’il n’est pas un point de la région. */
function pointDe(valeur: unknown): readonly [number, number] | 'faux' | null {
  if (valeur === undefined || valeur === null) return null;
  const coordonnees = estObjet(valeur) && valeur['type'] === 'Point' ? valeur['coordinates'] : null;
  if (!Array.isArray(coordonnees) || coordonnees.length < 2) return 'faux';
  const [lon, lat] = coordonnees as [unknown, unknown];
  const dedans = typeof lon === 'number' && typeof lat === 'number' && lon >= EMPRISE.ouest && lon <= EMPRISE.est && lat >= EMPRISE.sud && lat <= EMPRISE.nord;
  return dedans ? [lon, lat] : 'faux';
}

const estObjet = (valeur: unknown): valeur is Brut => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
const texteDe = (valeur: unknown): string => (typeof valeur === 'string' ? String(epurer(valeur)) : '');
