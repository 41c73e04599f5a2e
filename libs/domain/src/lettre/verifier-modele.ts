import { analyser, type Noeud, position } from './analyser.ts';
import { type ConstatModele, type ContenuModele, type NatureModele, type PartieModele, sansSignature } from './modele.ts';
import type { BlocLettre, Bout } from './rendre.ts';
import { verifierTrace } from './tracer.ts';
import type { VariableLettre } from './variable.ts';
import { variableLettre } from './variables.ts';

/** Tout ce qui empêche de publier ce modèle, dans l’ordre de lecture : syntaxe, variables, chiffres et noms sans source. */
export function verifierModele(contenu: ContenuModele, nature: NatureModele): readonly ConstatModele[] {
  const { titre, objet, corps, constantes } = contenu;
  return [
    ...(titre.trim() ? [] : [{ partie: 'titre', ligne: 1, colonne: 1, message: 'Donnez un titre à la lettre.' } as const]),
    ...(objet.trim() ? [] : [{ partie: 'objet', ligne: 1, colonne: 1, message: 'Donnez l’objet de la lettre.' } as const]),
    ...partie('titre', titre, contenu, nature), ...partie('objet', objet, contenu, nature), ...partie('corps', corps, contenu, nature),
    ...(sansSignature(nature) || /^\{signature\}\s*$/m.test(corps) ? [] : [{ partie: 'corps', ligne: corps.split('\n').length, colonne: 1, message: 'Ajoutez « {signature} » seul sur sa ligne : une décision porte le nom et la qualité de son auteur (art. L. 212-1 CRPA).' } as const]),
    ...constantes.flatMap(({ texte, source }, rang) => (texte.trim() && source.trim() ? [] : [{ partie: 'constantes', ligne: rang + 1, colonne: 1, message: 'Une constante a son texte et sa source.' } as const])),
  ];
}

function partie(nom: PartieModele, texte: string, contenu: ContenuModele, nature: NatureModele): ConstatModele[] {
  const { noeuds, fautes } = analyser(texte);
  const constats = fautes.map(({ a, message }) => ({ partie: nom, ...position(texte, a), message }));
  const noter = (a: number, message: string) => constats.push({ partie: nom, ...position(texte, a), message });
  const parcourir = (liste: readonly Noeud[]): void => {
    for (const noeud of liste) {
      if (noeud.genre === 'texte') continue;
      juger(noeud, texte, nature, nom, (message) => noter(noeud.a, message));
      if (noeud.genre === 'si') { parcourir(noeud.oui); parcourir(noeud.non); }
    }
  };
  parcourir(noeuds);
  for (const { ligne, debut, bouts } of litteraux(texte)) {
    const blocs: BlocLettre[] = [{ genre: 'paragraphe', bouts }];
    for (const { texte: fautif, genre } of verifierTrace({ titre: '', blocs }, VIDES, contenu.constantes).intraces) {
      if (genre === 'valeur') continue;
      constats.push({ partie: nom, ligne, colonne: debut.indexOf(fautif) + 1, message: genre === 'chiffre' ? `« ${fautif} » n’a pas de source : prenez une variable, ou déclarez-le parmi les constantes avec l’article d’où il vient.` : `« ${fautif} » ressemble à un nom propre sans source : prenez une variable, ou déclarez-le parmi les constantes.` });
    }
  }
  return constats.sort((un, autre) => un.ligne - autre.ligne || un.colonne - autre.colonne);
}

function juger(noeud: Extract<Noeud, { readonly nom: string }>, texte: string, nature: NatureModele, partie: PartieModele, noter: (message: string) => void): void {
  const { nom } = noeud;
  if (partie === 'titre') { noter('Le titre n’a pas de variable : il nomme la lettre, pas le dossier.'); return; }
  const ligne = texte.slice(texte.lastIndexOf('\n', noeud.a - 1) + 1).split('\n')[0]!.trim();
  if (nom === 'signature' && noeud.genre === 'variable') {
    if (sansSignature(nature)) noter('Cette lettre part sans signature, établie par le portail : retirez « {signature} ».');
    else if (partie !== 'corps' || ligne !== '{signature}') noter('« {signature} » est seul sur sa ligne, dans le corps.');
    return;
  }
  const variable: VariableLettre | undefined = variableLettre(nom);
  if (!variable) noter(`La variable « ${nom} » n’existe pas : choisissez-la dans la liste.`);
  else if (!variable.natures.includes(nature)) noter(`La variable « ${nom} » n’a pas de valeur dans ce genre de lettre.`);
  else if (noeud.genre === 'si') return;
  else if (variable.type === 'condition') noter(`« ${nom} » ne s’imprime pas : écrivez « {si ${nom}} … {fin} ».`);
  else if (variable.type === 'liste' && ligne !== `- {${nom}}`) noter(`« ${nom} » est une liste : écrivez « - {${nom}} » seul sur sa ligne.`);
  else if (variable.type === 'tableau' && ligne !== `{${nom}}`) noter(`« ${nom} » est un tableau : écrivez « {${nom}} » seul sur sa ligne.`);
}

const VIDES = {};

/** Chaque ligne du modèle sans ses marques : les balises deviennent des valeurs déjà tracées. */
function litteraux(texte: string): { readonly ligne: number; readonly debut: string; readonly bouts: readonly Bout[] }[] {
  return texte.split('\n').map((debut, rang) => ({
    ligne: rang + 1, debut,
    bouts: debut.replace(/^(# |§ |- |>{1,3} )/, '').replaceAll('**', '').split(/(\{[^{}]*\})/).filter(Boolean)
      .flatMap((morceau) => (/^\{/.test(morceau) ? balise(morceau) : [{ texte: morceau }])),
  }));
}

/** Une variable devient un mot quelconque ; une balise de condition ne se lit pas. */
const balise = (morceau: string): Bout[] => (/^\{\s*(si\s|sinon|fin)/.test(morceau) ? [] : [{ texte: 'x', de: 'x' }]);
