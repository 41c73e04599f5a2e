import { COLONNES_LISTE, type ColonneListe, ETATS_AGENT, estJour, type Etat, type Issue } from '@maillage/domain';
import type { FiltresDossiers, Suivi } from '@maillage/contrats';

/** Les états qu’un agent peut chercher : un brouillon ne lui appartient pas. */
export const ETATS_CHERCHES = (Object.keys(ETATS_AGENT) as Etat[]).filter((etat) => etat !== 'BROUILLON' && etat !== 'ABANDONNE');

export const ISSUES: Readonly<Record<Issue, string>> = {
  eligible: 'Éligible',
  'a-verifier': 'À vérifier',
  ineligible: 'Non éligible',
  'refus-depot': 'Dépôt à régulariser',
};

export const LIBELLES_SUIVI: Readonly<Record<Suivi, string>> = {
  'complements-recus': 'Compléments reçus',
  'attente-longue': 'En attente du porteur depuis plus de 15 jours',
  'avis-en-retard': 'Avis en retard',
  silence: 'Délais du silence, sans séance à temps',
  'visa-attendu': 'Dérogations à viser',
  recours: 'Recours sans réponse',
  'non-executoire': 'Délibérations pas encore exécutoires',
};

export const VOLETS: Readonly<Record<string, string>> = { creation: 'Création', developpement: 'Développement', reseau: 'Réseau' };

export const TRIS = ['depose', 'echeance', 'montant'] as const;
export type Tri = (typeof TRIS)[number];
export const TAILLES = ['25', '50', '100'] as const;
/** Le tri de l’API quand l’URL n’en dit rien. */
export const TRI_PAR_DEFAUT = { tri: 'depose', sens: 'desc' } as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CENTIMES = /^\d{1,12}$/;
const court = (valeur: string): boolean => valeur.length <= 120;

/** Ce que chaque paramètre admet ; ce qui n’est pas admis est ignoré, jamais renvoyé à l’API. */
const ADMIS: { readonly [cle in keyof FiltresDossiers]-?: (valeur: string) => boolean } = {
  q: court,
  etat: (valeur) => valeur.split(',').every((etat) => (ETATS_CHERCHES as string[]).includes(etat)),
  issue: (valeur) => valeur in ISSUES,
  appel: court,
  volet: (valeur) => valeur in VOLETS,
  departement: (valeur) => /^\d[\dAB]\d?$/.test(valeur),
  suivi: (valeur) => valeur in LIBELLES_SUIVI,
  etiquette: (valeur) => UUID.test(valeur),
  instructeur: court,
  montantMin: (valeur) => CENTIMES.test(valeur),
  montantMax: (valeur) => CENTIMES.test(valeur),
  deposeDu: estJour,
  deposeAu: estJour,
  coches: (valeur) => valeur.split(',').every((id) => UUID.test(id)),
  colonnes: (valeur) => valeur.split(',').every((code) => (COLONNES_LISTE as readonly string[]).includes(code)),
  tri: (valeur) => (TRIS as readonly string[]).includes(valeur),
  sens: (valeur) => valeur === 'asc' || valeur === 'desc',
  apres: (valeur) => valeur.length <= 500,
  taille: (valeur) => (TAILLES as readonly string[]).includes(valeur),
};
const CLES = Object.keys(ADMIS) as (keyof FiltresDossiers)[];
/** Ce qui ordonne ou découpe la liste sans la restreindre. */
const FORME = new Set<keyof FiltresDossiers>(['tri', 'sens', 'apres', 'taille', 'colonnes']);

/** Lit les filtres d’une URL ; un paramètre vide, inconnu ou mal formé n’en est pas un. */
export function lireFiltres(parametres: URLSearchParams): FiltresDossiers {
  const filtres: Record<string, string> = {};
  for (const cle of CLES) {
    const valeur = parametres.get(cle)?.trim();
    if (valeur && ADMIS[cle](valeur)) filtres[cle] = valeur;
  }
  return filtres as FiltresDossiers;
}

/** Écrit les filtres dans l’ordre de la table, pour qu’une même recherche ait une seule adresse. */
export function ecrireFiltres(filtres: FiltresDossiers): string {
  const parametres = new URLSearchParams();
  for (const cle of CLES) if (filtres[cle]) parametres.set(cle, filtres[cle]);
  return parametres.toString();
}

/** L’adresse de la liste ainsi filtrée. */
export function adresseListe(filtres: FiltresDossiers): string {
  const recherche = ecrireFiltres(filtres);
  return recherche ? `/dossiers?${recherche}` : '/dossiers';
}

/** Change quelques filtres et revient à la première page ; une valeur vide retire le filtre. */
export const changer = (filtres: FiltresDossiers, changements: Readonly<Record<string, string | undefined>>): FiltresDossiers =>
  lireFiltres(new URLSearchParams(Object.entries({ ...filtres, apres: undefined, ...changements }).filter((entree): entree is [string, string] => Boolean(entree[1]))));

/** Vrai quand la liste est restreinte : ni le tri, ni la taille, ni la page ne comptent. */
export const restreinte = (filtres: FiltresDossiers): boolean => CLES.some((cle) => !FORME.has(cle) && filtres[cle]);

/** Efface tout ce qui restreint la liste, garde son ordre et sa taille. */
export const sansRestriction = ({ tri, sens, taille, colonnes }: FiltresDossiers): FiltresDossiers => ({ tri, sens, taille, colonnes });

/** Les colonnes que l’adresse demande ; nulles quand elle laisse celles de la personne. */
export const colonnesDemandees = ({ colonnes }: FiltresDossiers): readonly ColonneListe[] | null => (colonnes ? colonnes.split(',') as ColonneListe[] : null);

/** L’ordre demandé par un clic d’en-tête : le sens s’inverse sur la colonne déjà triée. */
export function trier(filtres: FiltresDossiers, tri: Tri): FiltresDossiers {
  const courant = { tri: filtres.tri ?? TRI_PAR_DEFAUT.tri, sens: filtres.sens ?? TRI_PAR_DEFAUT.sens };
  const premier = tri === 'echeance' ? 'asc' : 'desc';
  return changer(filtres, { tri, sens: courant.tri !== tri ? premier : courant.sens === 'asc' ? 'desc' : 'asc' });
}
