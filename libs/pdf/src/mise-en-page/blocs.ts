import type { Signataire } from '../donnees/entete.ts';
import type { Texte } from './segments.ts';

export type Colonne = { readonly titre: string; /** Part de la largeur du tableau. */ readonly part: number; readonly alignement?: 'gauche' | 'droite' };

/** Un tableau de texte ; `entetes: 'lignes'` fait de la première colonne l’intitulé de chaque ligne. */
export type Tableau = {
  readonly legende: string;
  readonly entetes: 'colonnes' | 'lignes';
  readonly colonnes: readonly Colonne[];
  readonly lignes: readonly (readonly Texte[])[];
  /** Dernière ligne, en gras, sous un filet. */
  readonly total?: readonly Texte[];
};

/** Ce dont un acte est fait, dans l’ordre de lecture. La mise en page n’y ajoute aucun mot. */
export type Bloc =
  | { readonly genre: 'titre'; readonly niveau: 1 | 2 | 3; readonly texte: string; readonly menu?: boolean }
  | { readonly genre: 'paragraphe'; readonly texte: Texte; readonly menu?: boolean }
  | { readonly genre: 'liste'; readonly entrees: readonly Texte[]; readonly ordonnee?: boolean; readonly menu?: boolean }
  | { readonly genre: 'tableau'; readonly tableau: Tableau }
  | { readonly genre: 'encadre'; readonly lignes: readonly { readonly texte: Texte; readonly corps: 'grand' | 'texte' | 'menu' }[] }
  | { readonly genre: 'signature'; readonly signature: Signataire }
  | { readonly genre: 'ensemble'; readonly blocs: readonly Bloc[] }
  | { readonly genre: 'page' };

export const titre = (texte: string, niveau: 1 | 2 | 3 = 2): Bloc => ({ genre: 'titre', niveau, texte });
export const paragraphe = (...texte: Exclude<Texte, string>): Bloc => ({ genre: 'paragraphe', texte });
export const liste = (entrees: readonly Texte[]): Bloc => ({ genre: 'liste', entrees });
export const tableau = (contenu: Tableau): Bloc => ({ genre: 'tableau', tableau: contenu });
/** Des blocs qui restent sur une même page tant qu’ils y tiennent. */
export const ensemble = (...blocs: readonly Bloc[]): Bloc => ({ genre: 'ensemble', blocs });
export const article = (numero: number, objet: string): Bloc => titre(`Article ${numero} – ${objet}`);

/** Le même contenu en petit corps : droits et mentions, après la signature. */
export const enMenu = (blocs: readonly Bloc[]): readonly Bloc[] =>
  blocs.map((bloc) => {
    if (bloc.genre === 'ensemble') return { ...bloc, blocs: enMenu(bloc.blocs) };
    return bloc.genre === 'titre' || bloc.genre === 'paragraphe' || bloc.genre === 'liste' ? { ...bloc, menu: true } : bloc;
  });
