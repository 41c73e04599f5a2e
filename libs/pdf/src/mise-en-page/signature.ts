import type { Signataire } from '../donnees/entete.ts';
import type { Posable } from './composer.ts';
import { ecrire, lignesDe, type Corps, type Feuille } from './feuille.ts';
import { PAGE, mm } from './geometrie.ts';
import { gras } from './segments.ts';

const X = mm(100);
const PLACE_DU_SEING = mm(14);

/** Le bloc de signature, à droite, jamais coupé : qualité, place du seing, prénom et nom lisibles (art. L. 212-1 CRPA). */
export function mesurerSignature(feuille: Feuille, { delegation, nom, qualite, mention }: Signataire): Posable {
  const largeur = PAGE.droite - X;
  const auNomDe = lignesDe(feuille, delegation === null ? qualite : delegation, largeur, feuille.corps.texte);
  const noms = lignesDe(feuille, [gras(nom)], largeur, feuille.corps.texte);
  const qualites = lignesDe(feuille, delegation === null ? '' : qualite, largeur, feuille.corps.texte);
  const mentions = lignesDe(feuille, mention, largeur, feuille.corps.note);
  const hauteur = (auNomDe.length + noms.length + qualites.length) * feuille.corps.texte.interligne + mentions.length * feuille.corps.note.interligne + PLACE_DU_SEING + 3;
  return {
    avant: 13, hauteur, minimum: hauteur,
    poser: () => {
      const bloc = (lignes: ReturnType<typeof lignesDe>, corps: Corps) => {
        if (lignes.length === 0) return;
        const element = feuille.pdf.struct('P');
        feuille.racine.add(element);
        ecrire(feuille, element, lignes, X, feuille.y, corps);
        feuille.y += lignes.length * corps.interligne;
      };
      bloc(auNomDe, feuille.corps.texte);
      feuille.y += PLACE_DU_SEING;
      bloc(noms, feuille.corps.texte);
      bloc(qualites, feuille.corps.texte);
      feuille.y += 3;
      bloc(mentions, feuille.corps.note);
    },
  };
}
