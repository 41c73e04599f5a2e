import type { Bloc } from './blocs.ts';
import type { Posable } from './composer.ts';
import { debut, ecouler } from './ecouler.ts';
import { ecrire, lignesDe, nouvellePage, type Feuille } from './feuille.ts';
import { LARGEUR_TEXTE, PAGE, mm } from './geometrie.ts';
import { numeroter, type Structure } from './moteur.ts';

const RETRAIT = mm(5);

/** Une liste à puces ou numérotée : une entrée ne perd jamais sa puce en bas de page. */
export function mesurerListe(feuille: Feuille, { entrees, ordonnee, menu }: Extract<Bloc, { genre: 'liste' }>): Posable {
  const corps = menu ? feuille.corps.menu : feuille.corps.texte;
  const ecart = menu ? 2 : 3.5;
  const mesurees = entrees.map((entree) => lignesDe(feuille, entree, LARGEUR_TEXTE - RETRAIT, corps));
  return {
    avant: menu ? 3 : 5,
    hauteur: mesurees.reduce((total, lignes, rang) => total + lignes.length * corps.interligne + (rang > 0 ? ecart : 0), 0),
    minimum: debut(mesurees[0] ?? [], corps),
    poser: () => {
      const element = feuille.pdf.struct('L');
      numeroter(element, ordonnee ? 'Decimal' : 'Disc');
      feuille.racine.add(element);
      mesurees.forEach((lignes, rang) => {
        if (rang > 0) feuille.y += ecart;
        if (feuille.y + debut(lignes, corps) > PAGE.bas) nouvellePage(feuille);
        const [entree, puce, contenu] = (['LI', 'Lbl', 'LBody'] as const).map((nom) => feuille.pdf.struct(nom)) as [Structure, Structure, Structure];
        element.add(entree);
        entree.add(puce);
        entree.add(contenu);
        ecrire(feuille, puce, lignesDe(feuille, ordonnee ? `${rang + 1}.` : '–', RETRAIT, corps), PAGE.gauche, feuille.y, corps);
        ecouler(feuille, contenu, lignes, PAGE.gauche + RETRAIT, corps);
      });
    },
  };
}
