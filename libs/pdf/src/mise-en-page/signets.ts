import { composer } from '../texte/typographie.ts';
import type { Feuille } from './feuille.ts';
import { PAGE } from './geometrie.ts';

/** Les titres de niveaux 1 et 2 en signets, pour qui lit à l’écran. */
export function poserSignets({ pdf, signets }: Feuille): void {
  let parent = pdf.outline;
  for (const { texte, niveau, page, y } of signets) {
    const cible = { pageNumber: page, fit: false, top: Math.max(0, y - 12), left: PAGE.largeur, zoom: 0 } as unknown as Parameters<typeof pdf.outline.addItem>[1];
    if (niveau === 1) parent = pdf.outline.addItem(composer(texte), cible);
    else if (niveau === 2) parent.addItem(composer(texte), cible);
  }
}
