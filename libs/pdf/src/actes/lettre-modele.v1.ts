import type { BlocLettre, Bout } from '@maillage/domain';
import type { DonneesLettreModele } from '../donnees/lettre-modele.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { article, enMenu, ensemble, type Bloc } from '../mise-en-page/blocs.ts';
import type { Segment } from '../mise-en-page/segments.ts';

/** Une lettre rendue d’après un modèle : la mise en page des lettres, le texte du modèle. */
export function lettreModeleV1({ titre, blocs, projet, saisis, signataire }: DonneesLettreModele): Acte {
  const ecrits = blocs.flatMap((bloc): Bloc[] => (bloc.genre !== 'signature' ? [enBloc(bloc, projet ? saisis : [])] : signataire ? [{ genre: 'signature', signature: signataire }] : []));
  const signature = ecrits.findIndex(({ genre }) => genre === 'signature');
  if (signature < 0) return { forme: 'lettre', titre, blocs: [ecrits[0]!, ...parTitre(ecrits.slice(1))] };
  const page = ecrits.findIndex(({ genre }, rang) => genre === 'page' && rang > signature);
  const fin = page < 0 ? ecrits.length : page;
  const debut = debutDeLaConclusion(ecrits, signature);
  return {
    forme: 'lettre', titre,
    blocs: [...ecrits.slice(0, debut), ensemble(...ecrits.slice(debut, signature + 1)), ...enMenu(parTitre(ecrits.slice(signature + 1, fin))), ...ecrits.slice(fin)],
  };
}

/** Les deux derniers paragraphes, et le titre qui les annonce, restent avec la signature. */
function debutDeLaConclusion(blocs: readonly Bloc[], signature: number): number {
  let debut = signature;
  while (debut > 0 && signature - debut < 2 && blocs[debut - 1]?.genre === 'paragraphe') debut -= 1;
  return blocs[debut - 1]?.genre === 'titre' && debut > 1 ? debut - 1 : debut;
}

/** Chaque titre et ce qu’il annonce, sur une même page. */
function parTitre(blocs: readonly Bloc[]): readonly Bloc[] {
  const groupes: Bloc[][] = [];
  for (const bloc of blocs) {
    if (bloc.genre === 'titre' || groupes.length === 0) groupes.push([]);
    groupes.at(-1)!.push(bloc);
  }
  // Un tableau peut passer d’une page à l’autre : rien ne le retient.
  return groupes.flatMap((groupe) => (groupe.some(({ genre }) => genre === 'tableau') ? groupe : [ensemble(...groupe)]));
}

type Saisis = DonneesLettreModele['saisis'];

function enBloc(bloc: Exclude<BlocLettre, { readonly genre: 'signature' }>, saisis: Saisis): Bloc {
  switch (bloc.genre) {
    case 'titre': return { genre: 'titre', niveau: bloc.niveau, texte: enPhrase(bloc.bouts) };
    case 'article': return article(bloc.numero, enPhrase(bloc.bouts));
    case 'paragraphe': return { genre: 'paragraphe', texte: enSegments(bloc.bouts, saisis) };
    case 'liste': return { genre: 'liste', entrees: bloc.entrees.map((bouts) => enSegments(bouts, saisis)) };
    case 'encadre': return { genre: 'encadre', lignes: bloc.lignes.map(({ corps, bouts }) => ({ corps, texte: enSegments(bouts, saisis) })) };
    case 'tableau': return { genre: 'tableau', tableau: { legende: bloc.legende, entetes: 'colonnes', colonnes: bloc.colonnes, lignes: bloc.lignes } };
    case 'page': return { genre: 'page' };
  }
}

const enPhrase = (bouts: readonly Bout[]): string => bouts.map(({ texte }) => texte).join('');

const enSegments = (bouts: readonly Bout[], saisis: Saisis): readonly Segment[] =>
  bouts.flatMap((bout) => {
    const style = bout.gras ? 'gras' as const : 'romain' as const;
    const siens = saisis.filter(({ variable }) => variable === bout.de).map(({ texte }) => texte);
    if (siens.length === 0) return [{ texte: bout.texte, style, ...(bout.lien ? { lien: bout.lien } : {}) }];
    return couper(bout.texte, siens).filter(({ texte }) => texte !== '').map(({ texte, saisi }) => ({ texte, style, ...(saisi ? { surligne: true as const } : {}) }));
  });

/** Le texte, ses chiffres saisis à part. */
function couper(texte: string, chiffres: readonly string[]): { readonly texte: string; readonly saisi: boolean }[] {
  const [premier] = chiffres.map((un) => ({ un, a: texte.indexOf(un) })).filter(({ a }) => a >= 0).sort((un, autre) => un.a - autre.a || autre.un.length - un.un.length);
  if (!premier) return [{ texte, saisi: false }];
  const fin = premier.a + premier.un.length;
  return [{ texte: texte.slice(0, premier.a), saisi: false }, { texte: premier.un, saisi: true }, ...couper(texte.slice(fin), chiffres)];
}
