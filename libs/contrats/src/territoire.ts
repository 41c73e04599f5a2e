import type { ErreurPubliee, Jour, StatutLieu } from '@maillage/domain';

/** GET /api/communes?q= : au plus 20 communes de la région, la plus ressemblante d’abord. `precisionKm` : rayon où se trouve la vraie position. */
export type CommuneTrouvee = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly codesPostaux: readonly string[];
  readonly population: number;
  readonly position: 'officielle' | 'localisee' | 'approximative' | 'inconnue';
  readonly precisionKm: number;
  readonly lon: number | null;
  readonly lat: number | null;
};

/** GET /api/tiers-lieux : le registre public du jour, fermés exclus, pour la carte et son tableau. */
export type TiersLieuPublic = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly statut: StatutLieu;
  readonly ouvertLe: Jour | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly surCarte: boolean;
};

/** Un lieu à portée d’un projet : km à vol d’oiseau, secondes en voiture et leur bande ; nulles si le calcul manque. */
export type LieuProche = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly statut: StatutLieu;
  readonly ouvertLe: Jour | null;
  readonly fermeLe: Jour | null;
  readonly surCarte: boolean;
  readonly lon: number;
  readonly lat: number;
  readonly km: number;
  readonly secondes: number | null;
  readonly basSecondes: number | null;
  readonly hautSecondes: number | null;
  /** La durée vient d’un moteur d’itinéraires ou d’une matrice importée, non de l’estimateur. */
  readonly exact?: true;
  /** Le moteur ne trouve aucune route : un fait, qui reste à vérifier. */
  readonly sansRoute?: true;
};

/** D’où se mesure un projet : un point posé à la main, celui d’une adresse, le bourg de la commune, ou rien. */
export type PositionProjet = 'manuelle' | 'adresse' | 'commune' | 'inconnue';

/** GET /api/regles/donnees : les données dont dépend un verdict, leurs dates, et l’erreur mesurée de l’estimateur en service. */
export type DonneesDesRegles = {
  readonly sources: readonly { readonly code: string; readonly libelle: string; readonly millesime: string; readonly lignes: number; readonly chargeLe: string }[];
  readonly estimateur: {
    readonly reference: string;
    readonly provenance: string;
    /** Multiplient la durée estimée : la vraie est entre les deux dans environ 95 % des cas. */
    readonly bande: { readonly bas: number; readonly haut: number };
    readonly bandeMontagne: { readonly bas: number; readonly haut: number };
    readonly obstacles: readonly string[];
    readonly montagnes: readonly string[];
    /** Nulle pour la calibration livrée avec le portail. */
    readonly calculeeLe: string | null;
    readonly erreur: ErreurPubliee;
  };
  /** Les cartes d’accessibilité de la Région, par appel qu’elles prouvent. */
  readonly cartes: readonly { readonly appel: string; readonly version: string; readonly le: Jour; readonly sha256: string }[];
};

/** À citer dans les mentions du portail : GeoNames (CC BY 4.0) et le découpage administratif. */
export const MENTIONS_TERRITOIRE: readonly string[] = [
  'Communes, codes postaux et populations : découpage administratif d’Etalab, Code officiel géographique 2026 (Licence Ouverte 2.0).',
  'Positions des communes : GeoNames, www.geonames.org, licence Creative Commons Attribution 4.0 ; les positions approximatives en sont déduites par le portail.',
];
