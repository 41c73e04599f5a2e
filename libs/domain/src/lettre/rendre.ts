import { analyser, type Noeud } from './analyser.ts';
import type { ContenuModele } from './modele.ts';
import type { ColonneLettre } from './variable.ts';
import { variableLettre } from './variables.ts';

/** Les valeurs d’une lettre, déjà mises en français ; un tableau est une suite de lignes de cellules. */
export type ValeurLettre = string | boolean | readonly string[] | readonly (readonly string[])[];
export type ValeursLettre = Readonly<Record<string, ValeurLettre | undefined>>;

/** Un bout imprimé et sa trace : `de` nomme la variable ; absent, c’est le texte du modèle. */
export type Bout = { readonly texte: string; readonly de?: string; readonly gras?: true; readonly lien?: string };
export type BlocLettre =
  | { readonly genre: 'titre'; readonly niveau: 1 | 2; readonly bouts: readonly Bout[] }
  | { readonly genre: 'article'; readonly numero: number; readonly bouts: readonly Bout[] }
  | { readonly genre: 'paragraphe'; readonly bouts: readonly Bout[] }
  | { readonly genre: 'liste'; readonly entrees: readonly (readonly Bout[])[] }
  | { readonly genre: 'encadre'; readonly lignes: readonly { readonly corps: 'menu' | 'texte' | 'grand'; readonly bouts: readonly Bout[] }[] }
  | { readonly genre: 'tableau'; readonly de: string; readonly legende: string; readonly colonnes: readonly ColonneLettre[]; readonly lignes: readonly (readonly string[])[] }
  | { readonly genre: 'signature' }
  | { readonly genre: 'page' };
export type LettreRendue = { readonly titre: string; readonly blocs: readonly BlocLettre[] };

const rempli = (valeur: ValeurLettre | undefined): boolean => (Array.isArray(valeur) ? valeur.length > 0 : Boolean(valeur));

/** Imprime un modèle valide avec ces valeurs. Une variable sans valeur n’imprime rien ; une valeur ne crée jamais ni bloc ni gras. */
export function rendreModele({ titre, objet, corps }: ContenuModele, valeurs: ValeursLettre): LettreRendue {
  const blocs: BlocLettre[] = [{ genre: 'titre', niveau: 1, bouts: engraisser([{ texte: 'Objet : ' }, ...enLignes(objet, valeurs).flat()]) }];
  let numero = 0;
  for (const ligne of enLignes(corps, valeurs)) {
    const bloc = enBloc(ligne, valeurs, blocs.at(-1)?.genre === 'page', numero + 1);
    if (bloc?.genre === 'article') numero += 1;
    if (bloc) ajouter(blocs, bloc);
  }
  return { titre: enLignes(titre, valeurs).flat().map(({ texte }) => texte).join(''), blocs };
}

/** Deux entrées, ou deux lignes d’encadré, à la suite n’en font qu’un bloc. */
function ajouter(blocs: BlocLettre[], bloc: BlocLettre): void {
  const dernier = blocs.at(-1);
  if (bloc.genre === 'liste' && dernier?.genre === 'liste') blocs[blocs.length - 1] = { ...dernier, entrees: [...dernier.entrees, ...bloc.entrees] };
  else if (bloc.genre === 'encadre' && dernier?.genre === 'encadre') blocs[blocs.length - 1] = { ...dernier, lignes: [...dernier.lignes, ...bloc.lignes] };
  else blocs.push(bloc);
}

const MARQUE = /^(---$|# |§ |- |>>> |>> |> )/;
const CORPS = { '> ': 'menu', '>> ': 'texte', '>>> ': 'grand' } as const;

function enBloc(ligne: readonly Bout[], valeurs: ValeursLettre, enTete: boolean, numero: number): BlocLettre | null {
  const premier = ligne[0];
  if (!premier || ligne.every(({ texte, de }) => texte.trim() === '' && !special(de))) return null;
  if (premier.de === 'signature') return { genre: 'signature' };
  const variable = premier.de ? variableLettre(premier.de) : undefined;
  if (variable?.tableau) {
    const lignes = (valeurs[variable.nom] ?? []) as readonly (readonly string[])[];
    return lignes.length === 0 ? null : { genre: 'tableau', de: variable.nom, ...variable.tableau, lignes };
  }
  const marque = premier.de ? undefined : MARQUE.exec(premier.texte)?.[1];
  if (marque === '---') return { genre: 'page' };
  const reste = marque ? [{ ...premier, texte: premier.texte.slice(marque.length) }, ...ligne.slice(1)] : ligne;
  const bouts = engraisser(reste);
  switch (marque) {
    case '# ': return { genre: 'titre', niveau: enTete ? 1 : 2, bouts };
    case '§ ': return { genre: 'article', numero, bouts };
    case '- ': return entrees(reste, valeurs, bouts);
    case '> ': case '>> ': case '>>> ': return { genre: 'encadre', lignes: [{ corps: CORPS[marque], bouts }] };
    default: return { genre: 'paragraphe', bouts };
  }
}

const special = (de: string | undefined): boolean => de === 'signature' || (de !== undefined && ['liste', 'tableau'].includes(variableLettre(de)?.type ?? ''));

function entrees(ligne: readonly Bout[], valeurs: ValeursLettre, bouts: readonly Bout[]): BlocLettre | null {
  const liste = ligne.find(({ de }) => de && variableLettre(de)?.type === 'liste')?.de;
  if (!liste) return { genre: 'liste', entrees: [bouts] };
  const valeur = (valeurs[liste] ?? []) as readonly string[];
  return valeur.length === 0 ? null : { genre: 'liste', entrees: valeur.map((texte) => [{ texte, de: liste }]) };
}

/** Choisit les branches, remplace les variables, coupe aux sauts de ligne du modèle seulement. */
function enLignes(texte: string, valeurs: ValeursLettre): Bout[][] {
  const lignes: Bout[][] = [[]];
  const parcourir = (noeuds: readonly Noeud[]): void => {
    for (const noeud of noeuds) {
      if (noeud.genre === 'si') parcourir(rempli(valeurs[noeud.nom]) ? noeud.oui : noeud.non);
      else if (noeud.genre === 'variable') lignes.at(-1)!.push(bout(noeud.nom, valeurs[noeud.nom]));
      else noeud.texte.replaceAll('\r', '').split('\n').forEach((morceau, rang) => {
        if (rang > 0) lignes.push([]);
        if (morceau) lignes.at(-1)!.push({ texte: morceau });
      });
    }
  };
  parcourir(analyser(texte).noeuds);
  return lignes;
}

function bout(nom: string, valeur: ValeurLettre | undefined): Bout {
  const texte = typeof valeur === 'string' ? valeur : '';
  const type = variableLettre(nom)?.type;
  const lien = texte === '' ? null : type === 'courriel' ? `mailto:${texte}` : type === 'adresse' ? texte : null;
  return { texte, de: nom, ...(lien ? { lien } : {}) };
}

/** Lit les « ** » du modèle, jamais ceux d’une valeur. */
function engraisser(bouts: readonly Bout[]): readonly Bout[] {
  let gras = false;
  return bouts.flatMap((un) => {
    if (un.de) return un.texte === '' ? [] : [gras ? { ...un, gras: true as const } : un];
    return un.texte.split('**').flatMap((texte, rang) => {
      if (rang > 0) gras = !gras;
      return texte === '' ? [] : [gras ? { texte, gras: true as const } : { texte }];
    });
  });
}
