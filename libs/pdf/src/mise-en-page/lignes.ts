import { composer } from '../texte/typographie.ts';
import type { Segment } from './segments.ts';

export type Mesurer = (texte: string, style: Segment['style']) => number;

/** Une ligne prête à dessiner : ses bouts, et leur abscisse depuis le début de la ligne, en points. */
export type Ligne = readonly (Segment & { readonly x: number; readonly largeur: number })[];

type Mot = { bouts: (Segment & { largeur: number })[]; largeur: number };

/**
 * Coupe un texte en lignes d’au plus `largeur` points, sans césure ni espace insécable rompue ;
 * un mot plus large que la ligne (empreinte, adresse) se coupe après un séparateur, sinon n’importe où.
 */
export function enLignes(segments: readonly Segment[], largeur: number, mesurer: Mesurer): readonly Ligne[] {
  const lignes: Ligne[] = [];
  for (const paragraphe of couperAuxSauts(segments)) {
    let ligne: Mot[] = [];
    let occupe = 0;
    for (const mot of enMots(paragraphe, mesurer).flatMap((un) => recouper(un, largeur, mesurer))) {
      const espace = ligne.length === 0 ? 0 : mesurer(' ', 'romain');
      if (ligne.length > 0 && occupe + espace + mot.largeur > largeur) {
        lignes.push(poser(ligne, mesurer));
        ligne = [];
        occupe = 0;
      }
      occupe += (ligne.length === 0 ? 0 : espace) + mot.largeur;
      ligne.push(mot);
    }
    if (ligne.length > 0) lignes.push(poser(ligne, mesurer));
  }
  return lignes;
}

function couperAuxSauts(segments: readonly Segment[]): Segment[][] {
  const paragraphes: Segment[][] = [[]];
  for (const segment of segments) {
    composer(segment.texte).split('\n').forEach((texte, rang) => {
      if (rang > 0) paragraphes.push([]);
      paragraphes.at(-1)?.push({ ...segment, texte });
    });
  }
  return paragraphes;
}

function enMots(segments: readonly Segment[], mesurer: Mesurer): Mot[] {
  const mots: Mot[] = [];
  let colle = false;
  for (const segment of segments) {
    segment.texte.split(' ').forEach((texte, rang) => {
      if (rang > 0) colle = false;
      if (texte === '') return;
      const bout = { ...segment, texte, largeur: mesurer(texte, segment.style) };
      const dernier = mots.at(-1);
      if (colle && dernier) {
        dernier.bouts.push(bout);
        dernier.largeur += bout.largeur;
      } else mots.push({ bouts: [bout], largeur: bout.largeur });
      colle = true;
    });
  }
  return mots;
}

function recouper(mot: Mot, largeur: number, mesurer: Mesurer): Mot[] {
  if (mot.largeur <= largeur) return [mot];
  return mot.bouts.flatMap((bout) => {
    const morceaux: Mot[] = [];
    let reste = bout.texte;
    while (reste !== '') {
      let fin = reste.length;
      while (fin > 1 && mesurer(reste.slice(0, fin), bout.style) > largeur) fin -= 1;
      const separateur = fin < reste.length ? Math.max(...['/', '-', '_', '.', '@', '\u00a0'].map((s) => reste.slice(0, fin).lastIndexOf(s))) : -1;
      if (separateur > fin / 2) fin = separateur + 1;
      const texte = reste.slice(0, fin);
      const mesure = mesurer(texte, bout.style);
      morceaux.push({ bouts: [{ ...bout, texte, largeur: mesure }], largeur: mesure });
      reste = reste.slice(fin);
    }
    return morceaux;
  });
}

/** Réunit les bouts voisins de même style : un seul geste de dessin, un seul passage pour le lecteur d’écran. */
function poser(mots: readonly Mot[], mesurer: Mesurer): Ligne {
  const ligne: { -readonly [C in keyof Ligne[number]]: Ligne[number][C] }[] = [];
  let x = 0;
  mots.forEach((mot, rang) => {
    mot.bouts.forEach((bout, position) => {
      const precedent = ligne.at(-1);
      const espace = precedent && rang > 0 && position === 0 ? mesurer(' ', precedent.style) : 0;
      if (precedent && precedent.style === bout.style && precedent.lien === bout.lien && bout.lien === undefined && precedent.surligne === bout.surligne) {
        precedent.texte += (espace > 0 ? ' ' : '') + bout.texte;
        precedent.largeur = x + espace + bout.largeur - precedent.x;
      } else {
        if (precedent && espace > 0) precedent.texte += ' ';
        ligne.push({ ...bout, x: x + espace });
      }
      x += espace + bout.largeur;
    });
  });
  return ligne;
}
