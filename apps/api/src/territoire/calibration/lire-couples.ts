import type { CoupleMesure } from '@maillage/domain';

export type CouplesLus = { readonly couples: readonly CoupleMesure[]; readonly colonne: string; readonly sansDuree: number; readonly erreurs: readonly string[] };

/** Colonnes de durée reconnues, la première trouvée l’emporte ; celles en secondes sont ramenées en minutes. */
const DUREES = ['minutes', 'duree_min', 'osrm_min', 'metric_min', 'secondes', 'duree_s', 'osrm_s'] as const;
const POSITIONS = ['lon_o', 'lat_o', 'lon_d', 'lat_d'] as const;
/** Un trajet du jeu : en France métropolitaine, six heures au plus. */
const EMPRISE = { ouest: -5.5, est: 10, sud: 41, nord: 51.5 };
const MAXIMUM_MIN = 360;

/**
 * Lit un CSV (virgule ou point-virgule) de trajets mesurés : lon_o, lat_o, lon_d, lat_d et une colonne de durée ; les autres colonnes sont laissées.
 * Une durée vide est comptée et passée ; une ligne illisible est une erreur numérotée, et rien n’est rendu de sûr tant qu’il y en a.
 */
export function lireCouples(texte: string, voulue?: string): CouplesLus {
  const lignes = texte.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separateur = (lignes[0] ?? '').includes(';') ? ';' : ',';
  const entete = (lignes[0] ?? '').split(separateur).map((nom) => nom.trim().replace(/^"|"$/g, ''));
  const colonne = voulue ?? DUREES.find((nom) => entete.includes(nom));
  const manquantes = [...POSITIONS, ...(colonne ? [colonne] : [])].filter((nom) => !entete.includes(nom));
  if (!colonne || manquantes.length > 0) {
    return { couples: [], colonne: colonne ?? '', sansDuree: 0, erreurs: [`Colonnes attendues : ${POSITIONS.join(', ')} et une durée (${DUREES.join(', ')}) ; il manque ${manquantes.length > 0 ? manquantes.join(', ') : 'la durée'}. Trouvées : ${entete.join(', ')}.`] };
  }
  const [rangs, rangDuree] = [POSITIONS.map((nom) => entete.indexOf(nom)), entete.indexOf(colonne)];
  const diviseur = /(^secondes|_s)$/.test(colonne) ? 60 : 1;
  const couples: CoupleMesure[] = [];
  const erreurs: string[] = [];
  let sansDuree = 0;
  lignes.slice(1).forEach((ligne, i) => {
    if (ligne.trim() === '') return;
    const valeurs = ligne.split(separateur).map((valeur) => valeur.trim());
    if ((valeurs[rangDuree] ?? '') === '') { sansDuree += 1; return; }
    const [lonO, latO, lonD, latD] = rangs.map((rang) => nombreDe(valeurs[rang])) as [number, number, number, number];
    const minutes = nombreDe(valeurs[rangDuree]) / diviseur;
    const probleme = dehors(lonO, latO) || dehors(lonD, latD) ? 'position illisible ou hors de France (longitude puis latitude, en degrés)' : !(minutes >= 0 && minutes <= MAXIMUM_MIN) ? `durée illisible ou hors de 0 à ${MAXIMUM_MIN} minutes` : null;
    if (probleme) erreurs.push(`Ligne ${i + 2} : ${probleme}.`);
    else couples.push({ origine: { lon: lonO, lat: latO }, destination: { lon: lonD, lat: latD }, minutes });
  });
  return { couples, colonne, sansDuree, erreurs };
}

/** Un nombre écrit tout entier en chiffres ; tout autre texte, vide compris, n’en est pas un. */
const nombreDe = (texte: string | undefined): number => (texte !== undefined && /^-?\d+(\.\d+)?$/.test(texte) ? Number(texte) : Number.NaN);
const dehors = (lon: number, lat: number): boolean => !(lon >= EMPRISE.ouest && lon <= EMPRISE.est && lat >= EMPRISE.sud && lat <= EMPRISE.nord);
