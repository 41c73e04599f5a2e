export * from './tiers-lieux.ts';
export * from './structures.ts';
export { type DossierExemple, dossierComplet, type PieceAJoindre, type Projet } from './dossiers/dossier-complet.ts';
export { FICHIER_PDF, fichierPdf } from './dossiers/fichier-pdf.ts';
export type { CodeTheme } from './dossiers/themes.ts';
export { REPRISE_EXEMPLE } from './reprise.ts';
