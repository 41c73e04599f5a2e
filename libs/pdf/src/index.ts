export type { DepartementDuBottin, DonneesBottin, LieuDuBottin } from './bottin/donnees-bottin.ts';
export { rendreBottin } from './bottin/rendre-bottin.ts';
export * from './donnees/entete.ts';
export * from './donnees/donnees-acte.ts';
export * from './donnees/commission.ts';
export type { DonneesProcesVerbal, DossierExamine } from './donnees/proces-verbal.ts';
export { LOGO_MAILLAGE } from './mise-en-page/logo.ts';
export { VERSIONS_RENDU } from './mise-en-page/polices.ts';
export { GABARITS, rendreActe } from './rendre-acte.ts';
