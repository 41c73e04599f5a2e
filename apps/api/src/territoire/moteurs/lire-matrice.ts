import type { CaseLue } from './cases.ts';
import { coupleDe } from './cases.ts';
import { vraisemblable } from './moteur-exact.ts';

const COORDONNEES = ['lon_origine', 'lat_origine', 'lon_destination', 'lat_destination'] as const;
const DEUX_JOURS = 172_800;

/**
 * Lit une matrice en CSV (`,` ou `;`) : `lon_origine, lat_origine, lon_destination, lat_destination`, puis `secondes` ou `minutes`, et `metres` si elle est connue.
 * Une durée vide dit « aucune route ». Une seule erreur refuse tout ; chacune est numérotée par sa ligne.
 */
export function lireMatrice(texte: string): { readonly cases: readonly CaseLue[]; readonly erreurs: readonly string[] } {
  const [entete = '', ...suite] = texte.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separateur = entete.includes(';') ? ';' : ',';
  const colonnes = entete.split(separateur).map((nom) => nom.trim().toLowerCase());
  const unite = colonnes.includes('secondes') ? 'secondes' : colonnes.includes('minutes') ? 'minutes' : null;
  const absentes = [...COORDONNEES.filter((nom) => !colonnes.includes(nom)), ...(unite ? [] : ['secondes (ou minutes)'])];
  if (absentes.length > 0) return { cases: [], erreurs: [`Colonnes absentes : ${absentes.join(', ')}.`] };
  const rang = new Map(colonnes.map((nom, colonne) => [nom, colonne]));
  const [cases, erreurs, vues]: [CaseLue[], string[], Map<string, number>] = [[], [], new Map()];
  suite.forEach((ligne, index) => {
    if (ligne.trim() === '') return;
    const champs = ligne.split(separateur);
    const numero = index + 2;
    const lire = (nom: string): number | null => nombreDe(champs[rang.get(nom) ?? -1], separateur);
    const [lonO, latO, lonD, latD] = COORDONNEES.map(lire);
    if (!estPoint(lonO, latO) || !estPoint(lonD, latD)) return erreurs.push(`Ligne ${numero} : une position n’est pas un couple longitude, latitude (ordre inversé ?).`);
    const duree = lire(unite!);
    const secondes = duree === null ? null : Math.round(duree * (unite === 'minutes' ? 60_000 : 1000)) / 1000;
    if (secondes !== null && !(secondes >= 0 && secondes <= DEUX_JOURS)) return erreurs.push(`Ligne ${numero} : la durée doit être un nombre positif, ou vide si aucune route n’existe.`);
    if (secondes !== null && !vraisemblable({ lon: lonO!, lat: latO! }, { lon: lonD!, lat: latD! }, secondes)) return erreurs.push(`Ligne ${numero} : cette durée n’est pas celle d’un trajet en voiture sur cette distance (unité ?).`);
    const metres = lire('metres');
    const une = { ...coupleDe({ lon: lonO!, lat: latO! }, { lon: lonD!, lat: latD! }), secondes, metres: metres !== null && metres >= 0 ? metres : null };
    const cle = `${une.lon_o},${une.lat_o},${une.lon_d},${une.lat_d}`;
    const deja = vues.get(cle);
    if (deja !== undefined) return erreurs.push(`Ligne ${numero} : ce trajet est déjà à la ligne ${deja}.`);
    vues.set(cle, numero);
    cases.push(une);
  });
  if (cases.length === 0 && erreurs.length === 0) erreurs.push('Le fichier ne contient aucun trajet.');
  return { cases, erreurs };
}

/** Nul si vide, NaN si illisible ; la virgule décimale est admise quand elle ne sépare pas. */
function nombreDe(champ: string | undefined, separateur: string): number | null {
  const texte = (champ ?? '').trim().replace(/^"(.*)"$/, '$1');
  return texte === '' ? null : Number(separateur === ';' ? texte.replace(',', '.') : texte);
}

/** La France métropolitaine et ses bords : un ordre inversé en sort. */
const estPoint = (lon: number | null | undefined, lat: number | null | undefined): boolean =>
  typeof lon === 'number' && typeof lat === 'number' && lon >= -6 && lon <= 10 && lat >= 41 && lat <= 52;
