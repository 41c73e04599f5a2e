import { COULEURS, PAGE } from './geometrie.ts';
import { choisir, type Pdf, type Structure } from './moteur.ts';
import { enLignes, type Ligne } from './lignes.ts';
import { enSegments, type Texte } from './segments.ts';
import type { Style } from './polices.ts';

/** Corps, interligne (points) et encre d’un texte. */
export type Corps = { readonly taille: number; readonly interligne: number; readonly style: Style; readonly couleur: string };

/** Blancs et interlignes : ordinaires, ou resserrés d’un dixième pour ne pas laisser une page presque vide. */
export type Serrage = 1 | 0.92;

export const corpsDe = (serrage: Serrage) => ({
  texte: { taille: 11, interligne: 14.6 * serrage, style: 'romain', couleur: COULEURS.encre },
  menu: { taille: 9.5, interligne: 12.6 * serrage, style: 'romain', couleur: COULEURS.encre },
  note: { taille: 8.5, interligne: 11.2 * serrage, style: 'romain', couleur: COULEURS.encre2 },
} as const satisfies Record<string, Corps>);

export type Signet = { readonly texte: string; readonly niveau: number; readonly page: number; readonly y: number };

/** Le papier en cours d’écriture : où l’on en est, et l’arbre de lecture que l’on remplit dans l’ordre. */
export type Feuille = {
  readonly pdf: Pdf;
  readonly racine: Structure;
  readonly projet: boolean;
  readonly titreCourant: string;
  readonly signets: Signet[];
  readonly serrage: Serrage;
  readonly corps: ReturnType<typeof corpsDe>;
  /** Ordonnée où le corps de l’acte s’arrête, annexe exclue ; 0 tant qu’il n’est pas fini. */
  finDuCorps: number;
  y: number;
  pages: number;
};

/** Ouvre une page ; à partir de la deuxième, un titre courant rappelle de quel dossier il s’agit. */
export function nouvellePage(feuille: Feuille): void {
  const { pdf } = feuille;
  pdf.addPage();
  feuille.pages += 1;
  feuille.y = PAGE.haut;
  if (feuille.projet) filigrane(feuille);
  if (feuille.pages === 1) return;
  artefact(feuille, () => {
    choisir(pdf, 'romain', 8.5).fillColor(COULEURS.encre2).text(feuille.titreCourant, PAGE.gauche, PAGE.haut - 26, { lineBreak: false });
  });
}

/** Dessine hors de l’arbre de lecture : fonds, filets, pieds de page. */
export function artefact({ pdf }: Feuille, dessiner: () => void, type: 'Pagination' | 'Layout' = 'Pagination'): void {
  pdf.markContent('Artifact', { type });
  pdf.save();
  dessiner();
  pdf.restore();
  pdf.endMarkedContent();
}

export const lignesDe = ({ pdf }: Feuille, texte: Texte, largeur: number, corps: Corps): readonly Ligne[] =>
  enLignes(enSegments(texte, corps.style), largeur, (mots, style) => choisir(pdf, style, corps.taille).widthOfString(mots));

/** Écrit des lignes à l’endroit donné, sans changer de page ; chaque adresse devient un lien de l’arbre de lecture. */
export function ecrire(feuille: Feuille, element: Structure, lignes: readonly Ligne[], x: number, y: number, corps: Corps): void {
  const { pdf } = feuille;
  let enAttente: (() => void)[] = [];
  const deposer = () => {
    const gestes = enAttente;
    if (gestes.length > 0) element.add(() => gestes.forEach((geste) => geste()));
    enAttente = [];
  };
  lignes.forEach((ligne, rang) => {
    const haut = y + rang * corps.interligne;
    ligne.forEach((bout, position) => {
      const fin = position === ligne.length - 1 ? ' ' : '';
      const dessiner = () => {
        if (bout.surligne) pdf.rect(x + bout.x - 1, haut - 1, bout.largeur + 2, corps.taille * 1.35).fill(COULEURS.surlignage);
        choisir(pdf, bout.style, corps.taille).fillColor(bout.lien ? COULEURS.accent : corps.couleur)
          .text(bout.texte + fin, x + bout.x, haut, { lineBreak: false });
      };
      if (!bout.lien) return enAttente.push(dessiner);
      deposer();
      lier(feuille, element, bout.lien, dessiner, [x + bout.x, haut, bout.largeur, corps.interligne]);
    });
  });
  deposer();
}

/** Un lien visible, cliquable et lisible à voix haute. */
export function lier({ pdf }: Feuille, parent: Structure, url: string, dessiner: () => void, [x, y, l, h]: [number, number, number, number]): void {
  const lien = pdf.struct('Link');
  parent.add(lien);
  lien.add(dessiner);
  pdf.link(x, y, l, h, url, { structParent: lien, Contents: new String(`Ouvrir ${url}`) } as unknown as PDFKit.Mixins.AnnotationOption);
  lien.end();
}

const filigrane = (feuille: Feuille): void =>
  artefact(feuille, () => {
    const { pdf } = feuille;
    const centre: [number, number] = [PAGE.largeur / 2, PAGE.hauteur / 2];
    choisir(pdf, 'gras', 150).rotate(-52, { origin: centre }).fillColor(COULEURS.filigrane);
    const largeur = pdf.widthOfString('PROJET');
    pdf.text('PROJET', centre[0] - largeur / 2, centre[1] - 95, { lineBreak: false });
  }, 'Layout');
