import type { Ligne } from './geodesie.ts';

/** Une étendue d’eau que l’on ne franchit en voiture qu’à ses points de passage. */
export type Barriere = { readonly nom: string; readonly ligne: Ligne; readonly passages: Ligne };

/**
 * Saisies à la main par le projet (novembre 2026) : le milieu de l’eau, vérifié par la rive de chaque bourg ; erreur mesurée en Gironde seulement (décision 0010).
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

/** Hors de Gironde : les mêmes saisies, d’après la géographie connue des lieux (îles, estuaires, ponts routiers) ; aucune durée réelle ne les a jugées. Passages à confirmer au pont près. */
export const BARRIERES_DU_LITTORAL: readonly Barriere[] = [
  {
    nom: 'Charente aval',
    ligne: [
      [-1.25, 46], [-1.12, 45.972], [-1.07, 45.957], [-1.02, 45.955], [-1.003, 45.932], [-0.985, 45.922], [-0.963, 45.916],
      [-0.945, 45.924], [-0.91, 45.931], [-0.89, 45.933], [-0.872, 45.926], [-0.85, 45.915],
    ],
    passages: [[-0.963, 45.916], [-0.872, 45.926]],
  },
  {
    nom: 'Seudre',
    ligne: [[-1.21, 45.81], [-1.17, 45.812], [-1.139, 45.799], [-1.11, 45.785], [-1.07, 45.755], [-1.04, 45.725], [-1, 45.705], [-0.98, 45.7], [-0.955, 45.69]],
    passages: [[-1.139, 45.799], [-0.955, 45.69]],
  },
  {
    nom: 'Pertuis d’Antioche et de Maumusson (île d’Oléron)',
    ligne: [[-1.5, 46.1], [-1.3, 46.05], [-1.2, 45.98], [-1.165, 45.93], [-1.175, 45.89], [-1.19, 45.856], [-1.192, 45.83], [-1.215, 45.8], [-1.3, 45.74]],
    passages: [[-1.19, 45.856]],
  },
  {
    nom: 'Pertuis Breton et coureau de La Pallice (île de Ré)',
    ligne: [[-1.7, 46.3], [-1.5, 46.27], [-1.35, 46.24], [-1.25, 46.2], [-1.247, 46.172], [-1.25, 46.15], [-1.35, 46.1]],
    passages: [[-1.247, 46.172]],
  },
  {
    nom: 'Adour aval',
    ligne: [
      [-1.56, 43.535], [-1.525, 43.53], [-1.5, 43.52], [-1.485, 43.505], [-1.481, 43.496], [-1.4705, 43.4935], [-1.45, 43.4945],
      [-1.42, 43.4935], [-1.38, 43.497], [-1.34, 43.512], [-1.288, 43.503], [-1.25, 43.52],
    ],
    passages: [[-1.481, 43.496], [-1.4705, 43.4935], [-1.437, 43.4942], [-1.288, 43.503]],
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
