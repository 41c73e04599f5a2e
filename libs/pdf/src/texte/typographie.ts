import { dessinable } from '../mise-en-page/polices.ts';

const INSECABLE = '\u00a0';
const UNITES = 'euros?|€|%|‰|ETP|minutes?|heures?|mois|jours?|ans?|années?|pages?|km';
const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/**
 * Met un texte en règle pour l’impression : forme composée, apostrophes et espaces insécables à la française,
 * aucun caractère que la police ne dessine pas (remplacé par « ? »). Les sauts de ligne sont gardés.
 */
export function composer(texte: string): string {
  return sansGlypheManquant(
    texte
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/[\u202f\u2007\u2009]/g, INSECABLE)
      .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
      .replace(/ (?=[;:!?»%€](?:\s|$|[.,)]))/g, INSECABLE)
      .replace(/« /g, `«${INSECABLE}`)
      .replace(/\b([nN]°|art\.|[LRD]\.|M\.|Mme|p\.) (?=\S)/g, `$1${INSECABLE}`)
      .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${INSECABLE}`)
      .replace(/\b\d\d(?: \d\d){4}\b/g, (telephone) => telephone.replaceAll(' ', INSECABLE))
      .replace(/, (?=\d°)/g, `,${INSECABLE}`)
      .replace(/(\d) h(?: (?=\d))?/g, (heure) => heure.replaceAll(' ', INSECABLE))
      .replace(/\b(\d{5}) (?=\p{Lu})/gu, `$1${INSECABLE}`)
      .replace(new RegExp(`(\\d) (?=(?:${UNITES})(?!\\p{L}))`, 'gu'), `$1${INSECABLE}`)
      .replace(new RegExp(`(\\d|1er) (?=(?:${MOIS})(?!\\p{L}))`, 'gu'), `$1${INSECABLE}`)
      .replace(new RegExp(`(${MOIS}) (?=\\d{4})`, 'gu'), `$1${INSECABLE}`),
  );
}

const sansGlypheManquant = (texte: string): string =>
  [...texte.replace(/\u00ad|[\u200b-\u200f]|\u2060|\ufe0f|\ufeff/gu, '')]
    .map((caractere) => (caractere === '\n' || ordinaire(caractere) ? caractere : MANQUANT))
    .join('')
    .replace(/\uffff+/g, '?');

const MANQUANT = '\uffff';

const ordinaire = (caractere: string): boolean => (caractere >= ' ' && caractere <= '~') || connu(caractere);

const verdicts = new Map<string, boolean>();

const connu = (caractere: string): boolean => {
  const deja = verdicts.get(caractere);
  if (deja !== undefined) return deja;
  const verdict = caractere >= '\u00a0' && dessinable(caractere);
  if (verdicts.size < 5_000) verdicts.set(caractere, verdict);
  return verdict;
};
