import type { Bloc } from './blocs.ts';
import type { Posable } from './composer.ts';
import { debut, ecouler } from './ecouler.ts';
import { lignesDe, type Corps, type Feuille } from './feuille.ts';
import { COULEURS, LARGEUR_TEXTE, PAGE } from './geometrie.ts';

type Titre = Extract<Bloc, { genre: 'titre' }>;

const TITRES: Readonly<Record<Titre['niveau'], { corps: Corps; avant: number; apres: number }>> = {
  1: { corps: { taille: 14, interligne: 18, style: 'gras', couleur: COULEURS.encre }, avant: 14, apres: 4 },
  2: { corps: { taille: 11.5, interligne: 15, style: 'gras', couleur: COULEURS.accent }, avant: 13, apres: 1 },
  3: { corps: { taille: 11, interligne: 14.6, style: 'gras', couleur: COULEURS.encre }, avant: 9, apres: 0 },
};
const TITRE_MENU = { corps: { taille: 10, interligne: 13, style: 'gras', couleur: COULEURS.accent } as const, avant: 9, apres: 0 };

export function mesurerTitre(feuille: Feuille, { niveau, texte, menu }: Titre): Posable {
  const { corps, avant, apres } = menu ? TITRE_MENU : TITRES[niveau];
  const lignes = lignesDe(feuille, texte, LARGEUR_TEXTE, corps);
  const hauteur = lignes.length * corps.interligne + apres;
  return {
    avant, hauteur, minimum: hauteur, solidaire: true,
    poser: () => {
      feuille.signets.push({ texte, niveau, page: feuille.pages - 1, y: feuille.y });
      const element = feuille.pdf.struct(`H${niveau}`);
      feuille.racine.add(element);
      ecouler(feuille, element, lignes, PAGE.gauche, corps);
      feuille.y += apres;
    },
  };
}

export function mesurerParagraphe(feuille: Feuille, { texte, menu }: Extract<Bloc, { genre: 'paragraphe' }>): Posable {
  const corps = menu ? feuille.corps.menu : feuille.corps.texte;
  const lignes = lignesDe(feuille, texte, LARGEUR_TEXTE, corps);
  return {
    avant: menu ? 4 : 6.5,
    hauteur: lignes.length * corps.interligne,
    minimum: debut(lignes, corps),
    poser: () => {
      const element = feuille.pdf.struct('P');
      feuille.racine.add(element);
      ecouler(feuille, element, lignes, PAGE.gauche, corps);
    },
  };
}
