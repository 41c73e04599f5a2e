import type { Bilan, ClasseCouverture, Etat, Jour, ParametresCouverture, ProvenanceTrajets, SourceClasse, StatutLieu } from '@maillage/domain';
import { Matches } from 'class-validator';
import { DateJour, Facultatif } from './valider.ts';

/** Paramètres d’URL de la couverture et de ses exports. `le` : aujourd’hui par défaut ; à venir, avec les changements annoncés. */
export class FiltresCouvertureDto {
  @Facultatif() @DateJour('Indiquez une date (AAAA-MM-JJ).') le?: string;
  @Facultatif() @Matches(/^\d[\dAB]$/, { message: 'Choisissez un département.' }) departement?: string;
  /** Code Siren de l’EPCI. */
  @Facultatif() @Matches(/^\d{9}$/, { message: 'Choisissez une intercommunalité.' }) epci?: string;
}

/** Paramètres d’URL de GET /api/instruction/couverture : les familles de projets que l’on y suppose ouverts, séparées par une virgule. */
export class FiltresCouvertureProjetsDto extends FiltresCouvertureDto {
  @Facultatif() @Matches(/^(en-cours|accordes)(,(en-cours|accordes))?$/, { message: 'Choisissez des projets de la liste.' }) projets?: string;
}

/** `nombre` : de 1 à 20 communes, 5 par défaut. */
export class FiltresOuOuvrirDto extends FiltresCouvertureDto {
  @Facultatif() @Matches(/^([1-9]|1\d|20)$/, { message: 'Demandez de 1 à 20 communes.' }) nombre?: string;
}

/** Un lieu qui compte ce jour-là. `certain` : faux s’il laisse douter (suspendu, ou absent de la carte régionale). */
export type LieuCompte = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly statut: StatutLieu;
  readonly certain: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
};

/**
 * Une commune et sa classe. Secondes entières, arrondies vers le bas : les comparer à 1 200 donne la classe.
 * `source` : d’où vient la classe. Avec une carte régionale, la classe peut ne plus se lire dans les secondes.
 * `hautSecondes` est celle d’un lieu certain ; nulle si aucun n’est à portée. `lieu` : rang du plus proche dans `lieux`.
 */
export type CommuneCouverte = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly epci: string | null;
  readonly population: number;
  readonly classe: ClasseCouverture;
  readonly source: SourceClasse;
  readonly basSecondes: number | null;
  readonly secondes: number | null;
  readonly hautSecondes: number | null;
  readonly lieu: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
  /** La position est approximative : la fourchette est élargie d’autant. */
  readonly approximative: boolean;
};

export type BilanNomme = Bilan & { readonly code: string; readonly nom: string };

/** D’où viennent les durées, quand la couverture a été mise en accord avec le registre, et la carte régionale que l’édition du jour fait valoir (nulle : aucune). */
export type ReferenceCouverture = {
  readonly provenance: ProvenanceTrajets;
  readonly calculeeLe: string;
  readonly carte: { readonly version: string; readonly le: Jour; readonly sha256: string; readonly preuve: ParametresCouverture['preuve'] } | null;
};

/** GET /api/couverture : communes et habitants à moins de 20 minutes d’un lieu ouvert. `region` et `departements` ignorent les filtres ; `selection`, `epcis` et `communes` les suivent. */
export type CouvertureRegion = {
  readonly le: Jour;
  readonly reference: ReferenceCouverture;
  readonly lieux: readonly LieuCompte[];
  /** Lieux comptés mais situés nulle part : s’il y en a un, aucune commune n’est « non couverte ». */
  readonly sansPosition: number;
  readonly region: Bilan;
  readonly selection: Bilan;
  readonly departements: readonly BilanNomme[];
  readonly epcis: readonly BilanNomme[];
  readonly communes: readonly CommuneCouverte[];
  /** Communes de la sélection par origine de leur classe ; et la même chose en une phrase. */
  readonly sources: Readonly<Record<SourceClasse, number>>;
  readonly phraseSources: string;
  /** La même chose en une phrase, pour qui ne lit ni carte ni tableau. */
  readonly phrase: string;
};

/** GET /api/instruction/couverture : la couverture si ces projets étaient ouverts. `gagnes` : habitants de la sélection couverts en plus, à coup sûr. */
export type CouvertureAvecProjets = CouvertureRegion & { readonly projets: { readonly ouverts: number; readonly sansPosition: number; readonly gagnes: number; readonly phrase: string } };

/** Une commune où ouvrir : habitants non couverts qu’elle couvrirait en plus des précédentes, et le total avec elle. */
export type CommuneOuOuvrir = {
  readonly rang: number;
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly gain: number;
  readonly cumul: number;
  readonly lon: number;
  readonly lat: number;
  readonly approximative: boolean;
};

/** GET /api/couverture/ou-ouvrir. `borne` : aucun autre choix d’autant de communes ne couvre davantage ; `garantiePourMille` = total / borne, 1000 = optimal. */
export type PropositionsOuvrir = {
  readonly le: Jour;
  readonly reference: ReferenceCouverture;
  readonly nombre: number;
  readonly methode: 'glouton' | 'exact';
  readonly communes: readonly CommuneOuOuvrir[];
  readonly total: number;
  readonly borne: number;
  readonly garantiePourMille: number;
  /** Habitants non couverts de toute la région. */
  readonly attendent: number;
  readonly phrase: string;
};

/** Un autre dossier ; `visible` faux : hors de votre périmètre, seuls sa commune et son instructeur sont dits. */
export type DossierVoisin = {
  readonly visible: boolean;
  readonly id: string | null;
  readonly numero: string | null;
  readonly nom: string | null;
  readonly etat: Etat | null;
  readonly communeNom: string | null;
  readonly instructeur: { readonly nom: string; readonly courriel: string } | null;
};

/** GET /api/instruction/dossiers/:id/effet, au jour du dépôt. `calcule` sinon pourquoi il ne l’est pas. */
export type EffetDossier = {
  readonly etat: 'calcule' | 'autre-volet' | 'sans-position';
  readonly le: Jour;
  readonly reference: ReferenceCouverture | null;
  /** Habitants couverts à coup sûr grâce au projet : après − avant. */
  readonly nouvellementCouverts: number;
  /** Habitants que le projet atteindrait et qu’un lieu ouvert couvre déjà. */
  readonly dejaCouverts: number;
  /** Habitants qui passeraient de « non couverts » à « à vérifier ». */
  readonly aVerifier: number;
  readonly communes: readonly { readonly code: string; readonly nom: string; readonly population: number; readonly avant: ClasseCouverture; readonly apres: ClasseCouverture }[];
  /** Dossiers de création des mêmes séances, et les habitants que les deux couvriraient tous deux. */
  readonly memeSeance: readonly (DossierVoisin & { readonly habitantsCommuns: number })[];
  /** Dossiers de création du même appel à moins de 20 minutes : un projet commun est peut-être possible. */
  readonly jumeaux: readonly (DossierVoisin & { readonly certitude: 'sure' | 'possible'; readonly secondes: number; readonly basSecondes: number; readonly hautSecondes: number })[];
  readonly phrase: string;
};

/** À qui parler d’un projet dans une commune. `aConfirmer` : coordonnées que l’administration du portail n’a pas encore validées. */
export type Interlocuteur = {
  readonly role: 'charge-de-mission' | 'epci' | 'departement' | 'cooperative';
  readonly libelle: string;
  readonly nom: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly aConfirmer: boolean;
};
