import type { Bloc } from './blocs.ts';
import type { Posable } from './composer.ts';
import { artefact, ecrire, lignesDe, type Corps, type Feuille } from './feuille.ts';
import { COULEURS, LARGEUR_TEXTE, PAGE, mm } from './geometrie.ts';

const GRAND: Corps = { taille: 18, interligne: 23, style: 'gras', couleur: COULEURS.accent };
const MARGE = { haut: 9, gauche: mm(5) };

/** Ce qu’il faut voir en premier : un montant, une date, une mise en garde. */
export function mesurerEncadre(feuille: Feuille, contenu: Extract<Bloc, { genre: 'encadre' }>['lignes']): Posable {
  const mesures = contenu.map(({ texte, corps }) => {
    const habillage = corps === 'grand' ? GRAND : feuille.corps[corps];
    const lignes = lignesDe(feuille, texte, LARGEUR_TEXTE - 2 * MARGE.gauche, habillage);
    return { lignes, corps: habillage, hauteur: lignes.length * habillage.interligne };
  });
  const hauteur = mesures.reduce((total, mesure) => total + mesure.hauteur, 2 * MARGE.haut);
  return {
    avant: 10, hauteur, minimum: hauteur,
    poser: () => {
      artefact(feuille, () => {
        feuille.pdf.rect(PAGE.gauche, feuille.y, LARGEUR_TEXTE, hauteur).fill(COULEURS.accentDoux);
        feuille.pdf.rect(PAGE.gauche, feuille.y, 3, hauteur).fill(COULEURS.accent);
      }, 'Layout');
      let y = feuille.y + MARGE.haut - 1;
      for (const mesure of mesures) {
        const element = feuille.pdf.struct('P');
        feuille.racine.add(element);
        ecrire(feuille, element, mesure.lignes, PAGE.gauche + MARGE.gauche, y, mesure.corps);
        y += mesure.hauteur;
      }
      feuille.y += hauteur + 3;
    },
  };
}
