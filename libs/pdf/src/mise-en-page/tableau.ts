import type { Tableau } from './blocs.ts';
import type { Posable } from './composer.ts';
import { artefact, ecrire, lignesDe, nouvellePage, type Corps, type Feuille } from './feuille.ts';
import { COULEURS, LARGEUR_TEXTE, PAGE } from './geometrie.ts';
import type { Ligne } from './lignes.ts';
import type { Structure } from './moteur.ts';
import { enSegments, gras, type Texte } from './segments.ts';

const LEGENDE: Corps = { taille: 10, interligne: 14, style: 'gras', couleur: COULEURS.encre };
const ENTETE: Corps = { taille: 9, interligne: 12, style: 'gras', couleur: COULEURS.encre2 };
const MARGE = { haut: 3.4, cote: 5 };

type Cellule = { readonly x: number; readonly largeur: number; readonly droite: boolean; readonly lignes: readonly Ligne[] };
type Rangee = { readonly cellules: readonly Cellule[]; readonly corps: Corps; readonly hauteur: number };

/** Un tableau à légende et cellules d’en-tête ; l’en-tête revient, en artefact, en haut de chaque page suivante. */
export function mesurerTableau(feuille: Feuille, tableau: Tableau): Posable {
  const legende = lignesDe(feuille, tableau.legende, LARGEUR_TEXTE, LEGENDE);
  const entete = tableau.entetes === 'colonnes' ? rangee(feuille, tableau, tableau.colonnes.map(({ titre }) => titre), ENTETE) : null;
  const rangees = tableau.lignes.map((ligne) => rangee(feuille, tableau, ligne, feuille.corps.menu));
  const total = tableau.total ? rangee(feuille, tableau, tableau.total.map(enGras), feuille.corps.menu) : null;
  const haut = legende.length * LEGENDE.interligne + 2 + (entete?.hauteur ?? 0);
  const corps = total ? [...rangees, total] : rangees;
  return {
    avant: 11,
    hauteur: corps.reduce((somme, { hauteur }) => somme + hauteur, haut) + 3,
    minimum: haut + Math.min(corps.slice(0, 2).reduce((somme, { hauteur }) => somme + hauteur, 0), 120),
    poser: () => {
      const element = ajouter(feuille, feuille.racine, 'Table');
      ecrire(feuille, ajouter(feuille, element, 'Caption'), legende, PAGE.gauche, feuille.y, LEGENDE);
      feuille.y += legende.length * LEGENDE.interligne + 2;
      if (entete) poserRangee(feuille, ajouter(feuille, element, 'THead'), entete, () => 'Column');
      else filet(feuille, COULEURS.encre2, 0.6);
      const contenu = ajouter(feuille, element, 'TBody');
      corps.forEach((une, rang) => {
        const dernieres = total && rang === corps.length - 2 ? une.hauteur + total.hauteur : une.hauteur;
        if (feuille.y + Math.min(dernieres, 200) > PAGE.bas) suite(feuille, entete);
        if (une === total) filet(feuille, COULEURS.encre2, 0.6);
        poserRangee(feuille, contenu, une, (colonne) => (colonne === 0 && tableau.entetes === 'lignes' ? 'Row' : null), entete);
      });
      feuille.y += 3;
    },
  };
}

const enGras = (texte: Texte): Texte => enSegments(texte).map((segment) => gras(segment.texte));

const ajouter = ({ pdf }: Feuille, parent: Structure, nom: string, options: object = {}): Structure => {
  const element = pdf.struct(nom, options);
  parent.add(element);
  return element;
};

function rangee(feuille: Feuille, { colonnes, entetes }: Tableau, textes: readonly Texte[], corps: Corps): Rangee {
  const parts = colonnes.reduce((somme, { part }) => somme + part, 0);
  let x = PAGE.gauche;
  const cellules = colonnes.map(({ part, alignement }, rang) => {
    const largeur = (LARGEUR_TEXTE * part) / parts;
    const style = entetes === 'lignes' && rang === 0 ? { ...corps, style: 'gras' as const } : corps;
    const cellule = { x: x + (rang === 0 ? 2 : MARGE.cote), largeur: largeur - MARGE.cote - (rang === 0 ? 2 : MARGE.cote), droite: alignement === 'droite' };
    x += largeur;
    return { ...cellule, lignes: lignesDe(feuille, textes[rang] ?? '', cellule.largeur, style) };
  });
  const plusHaute = Math.max(1, ...cellules.map(({ lignes }) => lignes.length));
  return { cellules, corps, hauteur: plusHaute * corps.interligne + 2 * MARGE.haut };
}

/** Pose une rangée ; plus haute que la page, elle se poursuit sur la suivante, cellule par cellule. */
function poserRangee(feuille: Feuille, parent: Structure, { cellules, corps }: Rangee, portee: (colonne: number) => 'Column' | 'Row' | null, entete: Rangee | null = null): void {
  const tr = ajouter(feuille, parent, 'TR');
  const elements = cellules.map((_, rang) => {
    const scope = portee(rang);
    return scope ? ajouter(feuille, tr, 'TH', { scope }) : ajouter(feuille, tr, 'TD');
  });
  const total = Math.max(1, ...cellules.map(({ lignes }) => lignes.length));
  for (let fait = 0; fait < total;) {
    const place = Math.max(1, Math.floor((PAGE.bas - feuille.y - 2 * MARGE.haut + 0.01) / corps.interligne));
    const fin = Math.min(total, fait + place);
    cellules.forEach((cellule, rang) => ecrire(feuille, elements[rang] as Structure, aligner(cellule, fait, fin), cellule.x, feuille.y + MARGE.haut, corps));
    feuille.y += (fin - fait) * corps.interligne + 2 * MARGE.haut;
    filet(feuille, corps === ENTETE ? COULEURS.encre2 : COULEURS.bord, corps === ENTETE ? 0.9 : 0.5);
    fait = fin;
    if (fait < total) suite(feuille, entete);
  }
}

const aligner = ({ lignes, largeur, droite }: Cellule, de: number, a: number): readonly Ligne[] =>
  lignes.slice(de, a).map((ligne) => {
    const dernier = ligne.at(-1);
    const decalage = droite && dernier ? largeur - dernier.x - dernier.largeur : 0;
    return ligne.map((bout) => ({ ...bout, x: bout.x + decalage }));
  });

function suite(feuille: Feuille, entete: Rangee | null): void {
  nouvellePage(feuille);
  if (!entete) return;
  artefact(feuille, () => {
    for (const cellule of entete.cellules) {
      aligner(cellule, 0, cellule.lignes.length).forEach((ligne, rang) => ligne.forEach((bout) => {
        feuille.pdf.font(bout.style).fontSize(ENTETE.taille).fillColor(ENTETE.couleur)
          .text(bout.texte, cellule.x + bout.x, feuille.y + MARGE.haut + rang * ENTETE.interligne, { lineBreak: false });
      }));
    }
  });
  feuille.y += entete.hauteur;
  filet(feuille, COULEURS.encre2, 0.9);
}

const filet = (feuille: Feuille, couleur: string, epaisseur: number): void =>
  artefact(feuille, () => {
    feuille.pdf.moveTo(PAGE.gauche, feuille.y).lineTo(PAGE.droite, feuille.y).lineWidth(epaisseur).stroke(couleur);
  }, 'Layout');
