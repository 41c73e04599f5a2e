import { create } from 'qrcode';
import { COULEURS } from './geometrie.ts';
import type { Pdf } from './moteur.ts';

/** Dessine un code QR en vecteurs, correction M, dans un carré de `cote` points (zone blanche à la charge de l’appelant). */
export function dessinerCodeQr(pdf: Pdf, adresse: string, x: number, y: number, cote: number): void {
  const { modules } = create(adresse, { errorCorrectionLevel: 'M' });
  const pas = cote / modules.size;
  for (let ligne = 0; ligne < modules.size; ligne += 1) {
    for (let debut = 0; debut < modules.size;) {
      if (!modules.get(ligne, debut)) {
        debut += 1;
        continue;
      }
      let fin = debut;
      while (fin < modules.size && modules.get(ligne, fin)) fin += 1;
      pdf.rect(x + debut * pas, y + ligne * pas, (fin - debut) * pas, pas * 1.01);
      debut = fin;
    }
  }
  pdf.fill(COULEURS.encre);
}
