import type { ConstanteLettre } from './modele.ts';
import type { Bout, LettreRendue, ValeursLettre } from './rendre.ts';
import { variableLettre } from './variables.ts';

/** Un chiffre ou un nom imprimé que rien n’explique : `texte` est ce qui se lit, `phrase` où. */
export type Intrace = { readonly texte: string; readonly phrase: string; readonly genre: 'chiffre' | 'nom' | 'valeur' };
/** Un chiffre venu du texte libre d’une personne. */
export type ChiffreSaisi = { readonly texte: string; readonly phrase: string; readonly variable: string };
export type Trace = { readonly intraces: readonly Intrace[]; readonly saisis: readonly ChiffreSaisi[] };

const NOMBRES = 'un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille';
const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** Une date, un montant, un pourcentage, un numéro ; ou un nombre en lettres suivi de son unité. */
const CHIFFRE = new RegExp(`\\d+(?:er)?[\\s\\u00a0](?:${MOIS})(?!\\p{L})(?:[\\s\\u00a0]\\d{4})?|\\d+(?:[\\s\\u00a0\\u202f.,/:-]?\\d+)*(?:[\\s\\u00a0\\u202f]?[€%‰])?|(?<!\\p{L})(?:${NOMBRES})[\\s\\u00a0]+(?:mois|jours?|ans?|années?|semaines?|heures?|euros?|pour cent)(?!\\p{L})`, 'giu');
const NOM = /(?<![\p{L}\d])\p{Lu}[\p{L}\d-]*/gu;
const DEBUT_DE_PHRASE = /(?:^|[.!?:;…–]|«)[\s\u00a0(]*$/u;
const ELISION = /^\p{Lu}$/u;

/**
 * Confronte ce qui est imprimé à ses sources : tout chiffre et tout nom propre vient d’une variable ou d’une constante déclarée,
 * et chaque bout qui se dit d’une variable en porte bien la valeur. Un nom seul en tête de phrase ne se distingue pas d’un mot.
 */
export function verifierTrace({ titre, blocs }: LettreRendue, valeurs: ValeursLettre, constantes: readonly ConstanteLettre[]): Trace {
  const phrases: (readonly Bout[])[] = [[{ texte: titre }]];
  /** Les cellules qu’une personne n’a pas écrites, dans le tableau d’une variable saisie. */
  const cellules: (readonly Bout[])[] = [];
  for (const bloc of blocs) {
    if (bloc.genre === 'liste') phrases.push(...bloc.entrees);
    else if (bloc.genre === 'encadre') phrases.push(...bloc.lignes.map(({ bouts }) => bouts));
    else if (bloc.genre === 'tableau') for (const ligne of bloc.lignes) ligne.forEach((texte, rang) => (bloc.colonnes[rang]?.saisie || !variableLettre(bloc.de)?.saisie ? phrases : cellules).push([{ texte, de: bloc.de }]));
    else if ('bouts' in bloc) phrases.push(bloc.bouts);
  }
  const traces = phrases.map((bouts) => tracer(bouts, valeurs, constantes));
  return { intraces: [...traces, ...cellules.map((bouts) => tracer(bouts, valeurs, constantes))].flatMap(({ intraces }) => intraces), saisis: traces.flatMap(({ saisis }) => saisis) };
}

function tracer(bouts: readonly Bout[], valeurs: ValeursLettre, constantes: readonly ConstanteLettre[]): Trace {
  const phrase = bouts.map(({ texte }) => texte).join('');
  /** Par caractère : la variable, une constante (''), ou rien (nul). */
  const origine: (string | null)[] = bouts.flatMap(({ texte, de }) => Array.from({ length: texte.length }, () => de ?? null));
  for (const { texte } of constantes) for (const a of occurrences(phrase, texte)) {
    if (origine.slice(a, a + texte.length).every((une) => une === null || une === '')) origine.fill('', a, a + texte.length);
  }
  const intraces: Intrace[] = bouts.filter((un) => un.de && !vientDe(un.texte, valeurs[un.de])).map(({ texte }) => ({ texte, phrase, genre: 'valeur' }));
  const saisis: ChiffreSaisi[] = [];
  for (const { 0: texte, index: a } of phrase.matchAll(CHIFFRE)) {
    const sources = [...texte].map((caractere, rang) => ({ caractere, de: origine[a + rang] }));
    const siens = /\d/.test(texte) ? sources.filter(({ caractere }) => /\d/.test(caractere)) : sources;
    if (siens.some(({ de }) => de === null)) intraces.push({ texte, phrase, genre: 'chiffre' });
    else {
      const saisie = siens.find(({ de }) => de && variableLettre(de)?.saisie)?.de;
      if (saisie) saisis.push({ texte, phrase, variable: saisie });
    }
  }
  for (const { 0: texte, index: a } of phrase.matchAll(NOM)) {
    if (origine[a] !== null) continue;
    if (ELISION.test(texte) && phrase[a + 1] === '’') continue;
    const sigle = /^\p{Lu}{2,}/u.test(texte);
    if (!sigle && DEBUT_DE_PHRASE.test(phrase.slice(0, a))) continue;
    intraces.push({ texte, phrase, genre: 'nom' });
  }
  return { intraces, saisis };
}

function occurrences(phrase: string, texte: string): number[] {
  const trouvees: number[] = [];
  const colle = (caractere: string | undefined) => caractere !== undefined && /[\p{L}\d]/u.test(caractere);
  for (let a = texte === '' ? -1 : phrase.indexOf(texte); a >= 0; a = phrase.indexOf(texte, a + 1)) {
    if (!colle(phrase[a - 1]) && !colle(phrase[a + texte.length])) trouvees.push(a);
  }
  return trouvees;
}

const vientDe = (texte: string, valeur: ValeursLettre[string]): boolean =>
  Array.isArray(valeur) ? (valeur as readonly (string | readonly string[])[]).some((une) => (typeof une === 'string' ? une === texte : une.includes(texte))) : valeur === texte;
