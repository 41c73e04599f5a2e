import type { Bloc } from './blocs.ts';
import { nouvellePage, type Feuille } from './feuille.ts';
import { PAGE } from './geometrie.ts';
import { mesurerEncadre } from './encadre.ts';
import { mesurerListe } from './liste.ts';
import { mesurerParagraphe, mesurerTitre } from './paragraphe.ts';
import { mesurerSignature } from './signature.ts';
import { mesurerTableau } from './tableau.ts';

/** Un bloc mesuré, prêt à poser. Hauteurs en points ; `minimum` : le moins que l’on puisse laisser en bas de page. */
export type Posable = {
  readonly avant: number;
  readonly hauteur: number;
  readonly minimum: number;
  /** Ne reste jamais seul en bas de page : il suit le début du bloc suivant. */
  readonly solidaire?: boolean;
  readonly poser: () => void;
};

/** Pose les blocs à la suite, page après page : pas de titre orphelin, pas de ligne seule. */
export function composerBlocs(feuille: Feuille, blocs: readonly Bloc[]): void {
  poserALaSuite(feuille, blocs.map((bloc) => mesurer(feuille, bloc)));
}

function poserALaSuite(feuille: Feuille, posables: readonly Posable[], enPlace = false): void {
  posables.forEach((posable, rang) => {
    if (enPlace && rang === 0) return posable.poser();
    const enHaut = feuille.y <= PAGE.haut;
    const avant = enHaut ? 0 : ecart(posables[rang - 1], posable) * feuille.serrage;
    if (!enHaut && feuille.y + avant + besoin(posables, rang) > PAGE.bas) nouvellePage(feuille);
    else feuille.y += avant;
    posable.poser();
  });
}

/** Place qu’il faut devant soi pour commencer le bloc `rang`, ses suivants solidaires compris. */
const besoin = (posables: readonly Posable[], rang: number): number => {
  const posable = posables[rang];
  if (!posable) return 0;
  const suivant = posables[rang + 1];
  if (!posable.solidaire || !suivant) return posable.minimum;
  return posable.hauteur + ecart(posable, suivant) + besoin(posables, rang + 1);
};

const APRES_TITRE = 3;

/** Un titre tient à ce qu’il annonce : le blanc est au-dessus de lui. */
const ecart = (precedent: Posable | undefined, { avant, solidaire }: Posable): number =>
  precedent?.solidaire && !solidaire ? Math.min(avant, APRES_TITRE) : avant;

function mesurer(feuille: Feuille, bloc: Bloc): Posable {
  switch (bloc.genre) {
    case 'titre': return mesurerTitre(feuille, bloc);
    case 'paragraphe': return mesurerParagraphe(feuille, bloc);
    case 'liste': return mesurerListe(feuille, bloc);
    case 'tableau': return mesurerTableau(feuille, bloc.tableau);
    case 'encadre': return mesurerEncadre(feuille, bloc.lignes);
    case 'signature': return mesurerSignature(feuille, bloc.signature);
    case 'ensemble': return mesurerEnsemble(feuille, bloc.blocs);
    case 'page': return { avant: 0, hauteur: 0, minimum: 0, poser: () => { feuille.finDuCorps ||= feuille.y; nouvellePage(feuille); } };
  }
}

function mesurerEnsemble(feuille: Feuille, blocs: readonly Bloc[]): Posable {
  const posables = blocs.map((bloc) => mesurer(feuille, bloc));
  const hauteur = posables.reduce((total, posable, rang) => total + posable.hauteur + (rang > 0 ? ecart(posables[rang - 1], posable) : 0), 0);
  const insecable = hauteur <= PAGE.bas - PAGE.haut;
  return {
    avant: posables[0]?.avant ?? 0,
    hauteur,
    minimum: insecable ? hauteur : besoin(posables, 0),
    poser: () => poserALaSuite(feuille, posables, true),
  };
}
