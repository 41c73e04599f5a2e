export const CLASSES = ['couverte', 'a-verifier', 'non-couverte'] as const;
export type ClasseCouverture = (typeof CLASSES)[number];

/** D’où vient la classe d’une commune : la carte, un désaccord entre carte et calcul, une durée exacte, une estimation, ou rien à portée. */
export const SOURCES_CLASSE = ['carte', 'desaccord', 'exacte', 'estimee', 'aucune'] as const;
export type SourceClasse = (typeof SOURCES_CLASSE)[number];
