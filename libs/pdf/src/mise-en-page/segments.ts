import type { Style } from './polices.ts';

/** Un bout de texte d’un seul style ; `lien` en fait une adresse que l’on peut suivre, `surligne` l’offre à la relecture. */
export type Segment = { readonly texte: string; readonly style: Style; readonly lien?: string; readonly surligne?: true };

/** Ce qu’un gabarit écrit : une phrase seule, ou une suite de phrases et de segments. */
export type Texte = string | readonly (string | Segment)[];

export const gras = (texte: string): Segment => ({ texte, style: 'gras' });
export const italique = (texte: string): Segment => ({ texte, style: 'italique' });
export const adresseWeb = (url: string): Segment => ({ texte: url, style: 'romain', lien: url });
export const adresseCourriel = (courriel: string): Segment => ({ texte: courriel, style: 'romain', lien: `mailto:${courriel}` });

export const enSegments = (texte: Texte, style: Style = 'romain'): readonly Segment[] =>
  (typeof texte === 'string' ? [texte] : texte).map((bout) => (typeof bout === 'string' ? { texte: bout, style } : bout));

export const enTexteBrut = (texte: Texte): string => enSegments(texte).map((segment) => segment.texte).join('');
