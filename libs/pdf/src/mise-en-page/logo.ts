import type { Logo } from '../donnees/entete.ts';
import { choisir } from './moteur.ts';
import type { Feuille } from './feuille.ts';
import { COULEURS } from './geometrie.ts';

const NOEUDS = [[8, 30], [24, 10], [44, 20], [36, 40], [58, 36]] as const;
const LIENS = [[0, 1], [1, 2], [2, 3], [3, 0], [2, 4], [3, 4]] as const;

const disque = ([x, y]: readonly [number, number], r: number): string =>
  `M ${x - r} ${y} a ${r} ${r} 0 1 0 ${2 * r} 0 a ${r} ${r} 0 1 0 ${-2 * r} 0 Z`;

/** Le logo neutre du portail : une maille de cinq points reliés. Une Région y met le sien, par ses tracés. */
export const LOGO_MAILLAGE: Logo = {
  alternative: 'Logo de Maillage : cinq points reliés',
  largeur: 66,
  hauteur: 48,
  mot: 'Maillage',
  traces: [
    ...LIENS.map(([de, a]) => ({
      d: `M ${NOEUDS[de][0]} ${NOEUDS[de][1]} L ${NOEUDS[a][0]} ${NOEUDS[a][1]}`,
      trait: { couleur: '#5aa79b', epaisseur: 2.4 },
    })),
    ...NOEUDS.map((centre, rang) => ({ d: disque(centre, rang === 2 ? 7 : 5), fond: '#0b5c54' })),
  ],
};

/** Dessine le logo et son mot à la hauteur voulue (points) : une figure et son texte de remplacement. */
export function poserLogo(feuille: Feuille, logo: Logo, x: number, y: number, hauteur: number): void {
  const { pdf } = feuille;
  const echelle = hauteur / logo.hauteur;
  const largeurDessin = logo.largeur * echelle;
  const largeurMot = logo.mot === '' ? 0 : choisir(pdf, 'gras', hauteur * 0.55).widthOfString(logo.mot) + 6;
  const figure = pdf.struct('Figure', { alt: logo.alternative, bbox: [x, y, x + largeurDessin + largeurMot, y + hauteur] } as object);
  feuille.racine.add(figure);
  figure.add(() => {
    pdf.save().translate(x, y).scale(echelle);
    for (const { d, fond, trait } of logo.traces) {
      pdf.path(d);
      if (fond) pdf.fill(fond);
      if (trait) pdf.lineWidth(trait.epaisseur).stroke(trait.couleur);
    }
    pdf.restore();
    if (largeurMot > 0) choisir(pdf, 'gras', hauteur * 0.55).fillColor(COULEURS.encre).text(`${logo.mot} `, x + largeurDessin + 6, y + hauteur * 0.14, { lineBreak: false });
  });
}
