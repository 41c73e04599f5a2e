/** Un jour civil, AAAA-MM-JJ : sans fuseau, et comparable tel quel. */
export type Jour = `${number}-${number}-${number}`;

/** Un instant ISO 8601 avec décalage ou `Z`, à la milliseconde. */
export type Instant = string;

/** Que devient un quantième qui n’existe pas : le dernier jour du mois (défaut), ou le premier du suivant. */
export type Convention = 'CLAMP' | '1ER-MARS';

const FORME = /^(\d{4})-(\d{2})-(\d{2})$/;
const JOUR_MS = 86_400_000;
const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** Vrai pour un jour qui existe, écrit AAAA-MM-JJ. */
export function estJour(valeur: unknown): valeur is Jour {
  if (typeof valeur !== 'string' || !FORME.test(valeur)) return false;
  const { annee, mois, quantieme } = decomposer(valeur as Jour);
  return mois >= 1 && mois <= 12 && quantieme >= 1 && quantieme <= joursDuMois(annee, mois);
}

/** Lève si le jour n’existe pas : à n’appeler que sur une donnée déjà contrôlée. */
export function versJour(valeur: string): Jour {
  if (!estJour(valeur)) throw new RangeError(`« ${valeur} » n’est pas un jour AAAA-MM-JJ.`);
  return valeur;
}

export const ajouterJours = (jour: Jour, jours: number): Jour => duRang(rang(jour) + jours);

/** Même quantième `mois` mois plus tard (ou plus tôt si négatif), selon la convention quand il n’existe pas. */
export function ajouterMois(jour: Jour, mois: number, convention: Convention = 'CLAMP'): Jour {
  const depart = decomposer(jour);
  const total = depart.annee * 12 + depart.mois - 1 + mois;
  const annee = Math.floor(total / 12);
  const cible = total - annee * 12 + 1;
  const dernier = joursDuMois(annee, cible);
  if (depart.quantieme <= dernier) return composer(annee, cible, depart.quantieme);
  const fin = composer(annee, cible, dernier);
  return convention === 'CLAMP' ? fin : ajouterJours(fin, 1);
}

export const ajouterAnnees = (jour: Jour, annees: number, convention: Convention = 'CLAMP'): Jour =>
  ajouterMois(jour, annees * 12, convention);

/** Jours de `debut` à `fin` : positif si `fin` vient après. */
export const ecartEnJours = (debut: Jour, fin: Jour): number => rang(fin) - rang(debut);

/** 0 = dimanche … 6 = samedi. */
export const jourDeSemaine = (jour: Jour): number => (((rang(jour) + 4) % 7) + 7) % 7;

export const anneeDe = (jour: Jour): number => decomposer(jour).annee;

/** « 1er mars 2027 ». */
export function enFrancais(jour: Jour): string {
  const { annee: an, mois, quantieme } = decomposer(jour);
  return `${quantieme === 1 ? '1er' : quantieme} ${MOIS[mois - 1]} ${an}`;
}

export const lePlusTot = (a: Jour, b: Jour): Jour => (a <= b ? a : b);
export const lePlusTard = (a: Jour, b: Jour): Jour => (a >= b ? a : b);

const decomposer = (jour: Jour) => ({ annee: Number(jour.slice(0, 4)), mois: Number(jour.slice(5, 7)), quantieme: Number(jour.slice(8, 10)) });

const composer = (an: number, mois: number, quantieme: number): Jour =>
  `${String(an).padStart(4, '0')}-${String(mois).padStart(2, '0')}-${String(quantieme).padStart(2, '0')}` as Jour;

const bissextile = (an: number): boolean => (an % 4 === 0 && an % 100 !== 0) || an % 400 === 0;

const joursDuMois = (an: number, mois: number): number => (mois === 2 ? (bissextile(an) ? 29 : 28) : [4, 6, 9, 11].includes(mois) ? 30 : 31);

const rang = (jour: Jour): number => {
  const { annee: an, mois, quantieme } = decomposer(jour);
  return Date.UTC(an, mois - 1, quantieme) / JOUR_MS;
};

const duRang = (jours: number): Jour => new Date(jours * JOUR_MS).toISOString().slice(0, 10) as Jour;
