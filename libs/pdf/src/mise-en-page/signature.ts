import type { Signataire } from '../donnees/entete.ts';
import type { Posable } from './composer.ts';
import { CORPS, ecrire, lignesDe, type Feuille } from './feuille.ts';
import { PAGE, mm } from './geometrie.ts';
import { gras } from './segments.ts';

const X = mm(100);
const PLACE_DU_SEING = mm(16);

/** Le bloc de signature, à droite, jamais coupé : qualité, place du seing, prénom et nom lisibles (art. L. 212-1 CRPA). */
export function mesurerSignature(feuille: Feuille, { delegation, nom, qualite, mention }: Signataire): Posable {
  const largeur = PAGE.droite - X;
  const auNomDe = lignesDe(feuille, delegation === null ? qualite : delegation, largeur, CORPS.texte);
  const noms = lignesDe(feuille, [gras(nom)], largeur, CORPS.texte);
  const qualites = lignesDe(feuille, delegation === null ? '' : qualite, largeur, CORPS.texte);
  const mentions = lignesDe(feuille, mention, largeur, CORPS.note);
  const hauteur = (auNomDe.length + noms.length + qualites.length) * CORPS.texte.interligne + mentions.length * CORPS.note.interligne + PLACE_DU_SEING + 3;
  return {
    avant: 16, hauteur, minimum: hauteur,
    poser: () => {
      const bloc = (lignes: ReturnType<typeof lignesDe>, corps: typeof CORPS.texte | typeof CORPS.note) => {
        if (lignes.length === 0) return;
        const element = feuille.pdf.struct('P');
        feuille.racine.add(element);
        ecrire(feuille, element, lignes, X, feuille.y, corps);
        feuille.y += lignes.length * corps.interligne;
      };
      bloc(auNomDe, CORPS.texte);
      feuille.y += PLACE_DU_SEING;
      bloc(noms, CORPS.texte);
      bloc(qualites, CORPS.texte);
      feuille.y += 3;
      bloc(mentions, CORPS.note);
    },
  };
}
