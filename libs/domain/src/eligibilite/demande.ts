import type { Instant, Jour } from '../temps/jour.ts';
import type { CategorieStructure } from '../reglement/volet.ts';

export type Taille = 'TPE' | 'PME' | 'ETI' | 'GE';
export type Interruption = { readonly du: Jour; readonly au: Jour | null };
export type TypeContrat = 'CDI' | 'CDD' | 'apprentissage' | 'mise-a-disposition' | 'service-civique' | 'benevole' | 'prestataire';
/** Heures par semaine et temps plein de la convention collective (deux décimales au plus). */
export type Contrat = { readonly type: TypeContrat; readonly heuresHebdo: number; readonly tempsPlein: number; readonly debut: Jour; readonly fin: Jour | null };
export type StatutLieu = 'ouvert' | 'en-projet' | 'ferme' | 'suspendu';

/** Une durée du projet vers un lieu, en secondes non arrondies. `basSecondes`/`hautSecondes` remplacent `margeSecondes` quand l’incertitude n’est pas symétrique (estimateur). */
export type Trajet = {
  readonly id?: string;
  readonly nom: string;
  readonly secondes: number;
  readonly margeSecondes?: number;
  readonly basSecondes?: number;
  readonly hautSecondes?: number;
  readonly mode: 'voiture' | 'velo' | 'pied';
  readonly statut: StatutLieu;
  readonly ouvertLe: Jour | null;
  readonly fermeLe: Jour | null;
  readonly surCarte: boolean;
  readonly dansLaRegion: boolean;
  readonly estLeProjet: boolean;
};

/** Tout ce que les règles lisent d’une candidature ; nul = inconnu, jamais « non ». */
export type Demande = {
  readonly deposeLe: Instant;
  readonly structure: {
    readonly categorie: CategorieStructure;
    readonly taille: Taille | null;
    readonly ess: boolean | null;
    readonly siret: string;
    readonly etablissementDansLaRegion: boolean | null;
    readonly contratEngagementRepublicain: boolean | null;
  };
  readonly collectifUtilisateurs: { readonly forme: 'informel' | 'association' | 'convention'; readonly justifie: boolean } | null;
  readonly projet: {
    /** Un volet, ou plusieurs codes joints par `+` quand plusieurs cases sont cochées. */
    readonly volet: string;
    readonly departement: string;
    readonly territoire: { readonly vulnerabilite: 'faible' | 'partielle' | 'forte' | null; readonly qpv: boolean; readonly ccdet: boolean };
    readonly criteres: {
      readonly ouvertATous: boolean | null;
      readonly flexibleAccessible: boolean | null;
      readonly numerique: 'fibre' | 'thd' | 'hd' | 'bas-debit' | null;
      readonly accueilHumain: boolean | null;
      readonly gouvernanceCollective: boolean | null;
    };
    readonly domaine: string | null;
    readonly activiteDepuis: Jour | null;
    readonly interruptions: readonly Interruption[];
    readonly surCarteRegionale: boolean | null;
    /** Nul : l’emploi n’est pas connu ; vide : aucun contrat. */
    readonly contrats: readonly Contrat[] | null;
    readonly dejaAide: { readonly annee: number; readonly volet: string } | null;
  };
  readonly trajets: {
    readonly etat: 'connus' | 'indisponibles';
    readonly lieux: readonly Trajet[];
    /** Ce que dit la carte régionale d’accessibilité du lieu du projet ; absente ou nulle tant qu’aucune carte n’est importée. */
    readonly carte?: 'couvert' | 'non-couvert' | null;
  };
};

/** Un changement vérifiable d’une demande : ce qu’il faudrait modifier pour qu’un critère devienne satisfait. */
export type Correction =
  | { readonly genre: 'deposer-le'; readonly jour: Jour }
  | { readonly genre: 'champ'; readonly chemin: string; readonly valeur: unknown }
  | { readonly genre: 'ajouter-etp'; readonly heuresHebdo: number; readonly tempsPlein: number }
  /** Un site dont tout lieu est, de façon certaine, à `secondes` au moins selon le mode de l’édition (`voiture` par défaut). */
  | { readonly genre: 'eloigner'; readonly secondes: number; readonly mode?: Trajet['mode'] }
  | { readonly genre: 'ensemble'; readonly corrections: readonly Correction[] };
