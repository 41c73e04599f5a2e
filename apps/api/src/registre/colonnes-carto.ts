import type { LieuEntier } from './lieu.repository.ts';

/** Colonnes de l’annuaire régional (Carto-NA), dans son ordre, puis les nôtres. */
export const COLONNES_CARTO = ['nom', 'typologie', 'service_annexe', 'engagement_ecolo', 'acces_fibre', 'acces_pmr', 'mode_gestion', 'num_rue', 'rue', 'code_postal', 'commune', 'pers_referente', 'telephone', 'courriel', 'url_web', 'facebook', 'autre_res_social', 'affichage_carto', 'date_sai', 'date_maj', 'geometrie_pertinence', 'geometrie_type'] as const;
const COLONNES_MAILLAGE = ['x', 'y', 'id', 'code_insee', 'adresse', 'statuts', 'activite_depuis', 'etp', 'siret', 'precision_km', 'position'] as const;
export const COLONNES = [...COLONNES_CARTO, ...COLONNES_MAILLAGE] as const;

/** Codes de typologie de l’annuaire. */
export const CODES_TYPOLOGIE: Readonly<Record<string, string>> = { 5: 'terres-agricoles', 7: 'ateliers-artisanaux', 8: 'bureaux-partages', 9: 'fablab' };
export const MODES_GESTION: Readonly<Record<string, string>> = { 82: 'université', 83: 'département', 84: 'GIP', 85: 'commune', 86: 'EPCI', 89: 'SPL', 132: 'SAS', 133: 'SARL', 134: 'SCIC', 135: 'SCOP', 136: 'association' };

/** Gardées telles quelles : le portail ne les lit pas. */
export const COMPLEMENTS = ['engagement_ecolo', 'acces_fibre', 'acces_pmr', 'mode_gestion', 'num_rue', 'rue', 'code_postal', 'facebook', 'autre_res_social', 'date_sai', 'geometrie_pertinence', 'geometrie_type'] as const;

const codeDe = (typologie: string): string => Object.entries(CODES_TYPOLOGIE).find(([, nom]) => nom === typologie)?.[0] ?? typologie;
const texte = (valeur: string | number | null): string => (valeur === null ? '' : String(valeur));

/** Une ligne d’export public : les colonnes de contact restent vides, et les coordonnées sont des nombres : une longitude ouest n’y est pas une formule à désarmer. Statuts : « ouvert 2020-01-01|ferme 2024-05-01 ». */
export function ligneCsv(l: LieuEntier): Readonly<Record<(typeof COLONNES)[number], string | number>> {
  const complements = Object.fromEntries(COMPLEMENTS.map((nom) => [nom, l.complements[nom] ?? ''])) as Record<(typeof COMPLEMENTS)[number], string>;
  return {
    ...complements, nom: l.nom, typologie: l.typologies.map(codeDe).join('|'), service_annexe: l.services.join('|'), commune: l.communeNom, pers_referente: '', telephone: '', courriel: '', url_web: texte(l.siteWeb),
    affichage_carto: l.surCarte ? 'oui' : 'non', date_maj: texte(l.verifieLe), x: l.lonPropre ?? '', y: l.latPropre ?? '', id: l.id, code_insee: l.commune, adresse: texte(l.adresse),
    statuts: l.statuts.map(({ du, statut }) => `${statut} ${du}`).join('|'), activite_depuis: texte(l.activiteDepuis), etp: l.etpCentiemes === null ? '' : String(l.etpCentiemes / 100), siret: texte(l.siret), precision_km: String(l.lonPropre === null ? 0 : l.precisionKm), position: l.position,
  };
}
