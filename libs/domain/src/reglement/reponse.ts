import { anomalieSiret } from '../structure/siret.ts';
import { estJour } from '../temps/jour.ts';
import type { GenreQuestion, Question } from './question.ts';

type Controle = (valeur: unknown, question: Question) => string | null;

const TEXTE_MAX = 500;
const TEXTE_LONG_MAX = 5000;
const FICHIERS_MAX = 20;

/** Ce qui ne va pas dans une réponse présente, en une phrase qui dit quoi faire ; nul si elle convient. `groupe` se contrôle ligne à ligne. */
export const anomalieReponse = (question: Question, valeur: unknown): string | null => CONTROLES[question.genre](valeur, question);

/** Une réponse absente : nulle, vide, ou faite d’espaces. */
export const estVide = (valeur: unknown): boolean =>
  valeur === undefined || valeur === null || (typeof valeur === 'string' && valeur.trim() === '') || (Array.isArray(valeur) && valeur.length === 0);

const texte = (longueur: number): Controle => (valeur, { max = longueur }) => {
  if (typeof valeur !== 'string') return 'Saisissez un texte.';
  // Ni caractère nul ni demi-caractère : la base ne sait pas les garder.
  if (valeur.includes('\0') || /\p{Surrogate}/u.test(valeur)) return 'Ce texte contient un caractère illisible : supprimez-le puis saisissez-le à nouveau.';
  return valeur.length > max ? `Raccourcissez ce texte : ${max} caractères au plus, il en compte ${valeur.length}.` : null;
};

const forme = (expression: RegExp, message: string, nettoyer: RegExp | null = null): Controle => (valeur) =>
  typeof valeur === 'string' && valeur.length <= 254 && expression.test(nettoyer ? valeur.replace(nettoyer, '') : valeur) ? null : message;

const entre = (valeur: unknown, max: number): boolean => typeof valeur === 'number' && Number.isFinite(valeur) && valeur >= 0 && valeur <= max;

const parmi = (question: Question, valeur: unknown): boolean => (question.options ?? []).some((option) => option.valeur === valeur);

const liste = (valeur: unknown): valeur is readonly unknown[] => Array.isArray(valeur);

const CONTROLES: Readonly<Record<GenreQuestion, Controle>> = {
  texte: texte(TEXTE_MAX),
  texteLong: texte(TEXTE_LONG_MAX),
  adresse: texte(200),
  nombre: (valeur, { max = 1e9 }) => (entre(valeur, max) ? null : `Saisissez un nombre de 0 à ${max.toLocaleString('fr-FR').replaceAll('\u202F', '\u00A0')}.`),
  montant: (valeur, { max = 1e12 }) => (Number.isSafeInteger(valeur) && entre(valeur, max) ? null : 'Saisissez un montant en euros, avec deux décimales au plus, par exemple : 1 250,50.'),
  date: (valeur) => (estJour(valeur) && valeur >= '1900-01-01' && valeur <= '2199-12-31' ? null : 'Saisissez une date qui existe, par exemple : 14/03/2027.'),
  ouiNon: (valeur) => (typeof valeur === 'boolean' ? null : 'Répondez par oui ou par non.'),
  choix: (valeur, question) => (parmi(question, valeur) ? null : 'Choisissez l’une des réponses proposées.'),
  choixMultiple: (valeur, question) => (liste(valeur) && new Set(valeur).size === valeur.length && valeur.every((un) => parmi(question, un)) ? null : 'Choisissez parmi les réponses proposées.'),
  commune: forme(/^(\d{5}|2[AB]\d{3})$/, 'Choisissez la commune dans la liste.'),
  courriel: forme(/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/, 'Saisissez une adresse électronique valide, par exemple : nom@domaine.fr.'),
  telephone: forme(/^(\+\d{8,15}|0[1-9]\d{8})$/, 'Saisissez un numéro de téléphone, par exemple : 05 55 00 00 00.', /[\s.\-()]/g),
  siret: (valeur) => anomalieSiret(typeof valeur === 'string' ? valeur : ''),
  piece: (valeur, { max = FICHIERS_MAX }) => (liste(valeur) && valeur.length <= max && valeur.every((id) => typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) ? null : `Ajoutez ${max} fichiers au plus, depuis cette page.`),
  groupe: (valeur, { max = 50 }) => {
    if (!liste(valeur) || valeur.some((ligne) => ligne === null || typeof ligne !== 'object' || Array.isArray(ligne))) return 'Ajoutez les lignes une à une.';
    return valeur.length > max ? `Gardez ${max} lignes au plus.` : null;
  },
};
