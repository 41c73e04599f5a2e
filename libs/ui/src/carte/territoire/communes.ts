import { emprise, type PointCarte, type Position } from '../points.ts';

/** La forme dit la classe autant que la teinte : disque plein ●, disque hachuré ◍, carré ■. */
export type Marque = 'pleine' | 'hachuree' | 'carree';

/** Une commune sur la carte ; `cle` est ce que rend un clic. */
export type CommuneCarte = Position & { readonly cle: string; readonly nom: string; readonly marque: Marque };

/** Tuiles d’un fond de carte et la mention due à leur auteur. */
export type FondCarte = { readonly tuiles: string; readonly mention: string };

export type Territoire = { readonly communes: readonly CommuneCarte[]; readonly lieux: readonly PointCarte[]; readonly choisie: string | null };

export const MARQUES: readonly Marque[] = ['carree', 'hachuree', 'pleine'];

type Plan = { readonly largeur: number; readonly hauteur: number; readonly x: (position: Position) => number; readonly y: (position: Position) => number };

/** Le plan d’un dessin de `largeur` points qui contient toutes ces positions, nord en haut ; nul s’il n’y en a aucune. */
export function planDe(positions: readonly Position[], largeur: number): Plan | null {
  if (positions.length === 0) return null;
  const [ouest, sud, est, nord] = emprise(positions);
  const aplati = Math.cos((((sud + nord) / 2) * Math.PI) / 180);
  const echelle = largeur / ((est - ouest) * aplati);
  return { largeur, hauteur: Math.round((nord - sud) * echelle), x: ({ lon }) => (lon - ouest) * aplati * echelle, y: ({ lat }) => (nord - lat) * echelle };
}

/** Un seul tracé SVG pour toutes les communes d’une marque : 4 000 formes, un nœud. `rayon` en points du plan. */
export function traceDe(communes: readonly CommuneCarte[], marque: Marque, { x, y }: Plan, rayon: number): string {
  const forme = marque === 'carree'
    ? `h${2 * rayon}v${2 * rayon}h${-2 * rayon}z`
    : `a${rayon} ${rayon} 0 1 0 ${2 * rayon} 0a${rayon} ${rayon} 0 1 0 ${-2 * rayon} 0z`;
  return communes.filter((commune) => commune.marque === marque)
    .map((commune) => `M${(x(commune) - rayon).toFixed(1)} ${(y(commune) - (marque === 'carree' ? rayon : 0)).toFixed(1)}${forme}`).join('');
}
