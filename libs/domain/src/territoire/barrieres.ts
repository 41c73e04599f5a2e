import type { Ligne } from './geodesie.ts';

/** Une étendue d’eau que l’on ne franchit en voiture qu’à ses points de passage. */
export type Barriere = { readonly nom: string; readonly ligne: Ligne; readonly passages: Ligne };

/**
 * Saisies à la main par le projet (novembre 2026) : le milieu de l’eau, vérifié par la rive de chaque bourg ; erreur mesurée en Gironde seulement (décision 0010).
 * Manquent la Charente, la Seudre, les pertuis et l’Adour.
 */
export const BARRIERES: readonly Barriere[] = [
  {
    nom: 'Estuaire de la Gironde et Garonne aval',
    ligne: [
      [-1.15, 45.6], [-1.03, 45.585], [-0.98, 45.52], [-0.9, 45.455], [-0.8, 45.395], [-0.755, 45.335], [-0.72, 45.25], [-0.705, 45.18],
      [-0.685, 45.125], [-0.65, 45.075], [-0.605, 45.042], [-0.585, 45], [-0.545, 44.95], [-0.545, 44.92], [-0.5353, 44.8797],
    ],
    passages: [[-0.5353, 44.8797]],
  },
  {
    nom: 'Dordogne aval',
    ligne: [
      [-0.605, 45.042], [-0.553, 45.03], [-0.5, 45.02], [-0.47, 44.985], [-0.457, 44.966], [-0.43, 44.95], [-0.413, 44.944],
      [-0.37, 44.935], [-0.335, 44.93], [-0.31, 44.922], [-0.27, 44.915], [-0.248, 44.912],
    ],
    passages: [[-0.457, 44.967], [-0.248, 44.912]],
  },
  {
    nom: 'Bassin d’Arcachon',
    ligne: [[-1.27, 44.55], [-1.235, 44.64], [-1.15, 44.7], [-1.08, 44.69], [-1.035, 44.665], [-1, 44.645]],
    passages: [[-0.985, 44.64]],
  },
];

/** Contours grossiers tracés par le projet autour des altitudes d’environ 600 mètres et plus ; à confirmer. */
export const MONTAGNES: readonly { readonly nom: string; readonly contour: Ligne }[] = [
  {
    nom: 'Pyrénées',
    contour: [
      [-1.8, 43.33], [-1.55, 43.33], [-1.3, 43.3], [-1.05, 43.25], [-0.9, 43.2], [-0.61, 43.17],
      [-0.42, 43.11], [-0.25, 43.13], [0, 43.1], [0, 42.6], [-1.8, 42.6],
    ],
  },
  {
    nom: 'Plateau de Millevaches et Combrailles',
    contour: [[1.8, 45.55], [1.82, 45.85], [1.95, 45.98], [2.15, 45.95], [2.5, 46], [2.65, 45.85], [2.65, 45.3], [2.3, 45.3], [1.98, 45.36]],
  },
];
