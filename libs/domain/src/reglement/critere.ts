import type { Jour, Convention } from '../temps/jour.ts';
import type { Provenance } from './provenance.ts';
import type { CategorieStructure, Volet } from './volet.ts';

/** Liste fermée des critères et conditions de dépôt. */
export type CodeCritere =
  | 'calendrier' | 'siret' | 'contrat-engagement-republicain' | 'volet-unique' | 'domaine'
  | 'beneficiaire' | 'collectif-utilisateurs' | 'implantation-regionale' | 'projet-en-region' | 'cinq-criteres'
  | 'couverture-20-minutes' | 'anciennete-3-ans' | 'emploi-0-5-etp' | 'carte-regionale' | 'deja-aide' | 'doublon';

/** Ce que chaque genre de critère lit de l’édition : tous les seuils sont ici, aucun dans le code. */
export type Parametres = {
  readonly calendrier: Rien;
  readonly siret: Rien;
  /** Catégories qui doivent souscrire le contrat, et premier jour de dépôt concerné. */
  readonly 'contrat-engagement-republicain': { readonly categories: readonly CategorieStructure[]; readonly depuis: Jour };
  readonly 'volet-unique': Rien;
  /** Les codes admis sont les `domaines` de l’édition. */
  readonly domaine: Rien;
  readonly beneficiaire: {
    readonly admises: readonly CategorieStructure[];
    readonly aApprecier: readonly CategorieStructure[];
    readonly taillesAdmises: readonly string[];
    /** Vrai : un agent apprécie chaque entreprise admise (« valeurs de l’ESS »), quelle que soit sa réponse. */
    readonly apprecierLesEntreprises: boolean;
  };
  readonly 'collectif-utilisateurs': { readonly exigeDe: readonly CategorieStructure[]; readonly exigeDesEntreprisesHorsEss: boolean };
  readonly 'implantation-regionale': Rien;
  readonly 'projet-en-region': { readonly departements: readonly string[] };
  /** Débits qui suffisent ; les autres se vérifient. */
  readonly 'cinq-criteres': { readonly debitsAdmis: readonly string[] };
  readonly 'couverture-20-minutes': ParametresCouverture;
  readonly 'anciennete-3-ans': { readonly annees: number; readonly bissextile: Convention };
  readonly 'emploi-0-5-etp': {
    /** Fraction exacte d’équivalent temps plein. */
    readonly etp: { readonly numerateur: number; readonly denominateur: number };
    readonly contratsComptes: readonly string[];
    readonly contratsDouteux: readonly string[];
    /** Base horaire hebdomadaire des phrases « il manque … par semaine ». */
    readonly tempsPleinHeures: number;
  };
  readonly 'carte-regionale': { readonly absence: 'non-satisfait' | 'a-verifier' };
  readonly 'deja-aide': Rien;
  /** Années civiles de l’édition, bornes incluses. */
  readonly doublon: { readonly deAnnee: number; readonly aAnnee: number };
};

export type ParametresCouverture = {
  /** « À moins de » : strictement moins que ce nombre de secondes. */
  readonly seuilSecondes: number;
  /** Incertitude d’une durée qui n’annonce pas la sienne, en plus ou en moins. */
  readonly margeSecondes: number;
  readonly mode: 'voiture' | 'velo' | 'pied';
  /** `calcul` : les durées ; `carte` : la carte régionale seule ; `carte-puis-calcul` : la carte, le calcul là où elle se tait. */
  readonly preuve: 'calcul' | 'carte' | 'carte-puis-calcul';
  /** Statuts comptés, et ceux qui laissent un doute ; les autres sont écartés, sauf fermeture datée postérieure au dépôt. */
  readonly statutsComptes: readonly string[];
  readonly statutsDouteux: readonly string[];
  readonly inclureHorsRegion: 'oui' | 'non' | 'a-verifier';
  readonly absentDeLaCarte: 'compte' | 'a-verifier';
};

/** Un genre sans paramètre. */
export type Rien = { readonly [cle: string]: never };

/** Un critère de l’édition : `genre` choisit la règle, `parametres` ses seuils ; hors de ses `volets` il est sans objet. */
export type CritereDe<G extends CodeCritere> = {
  readonly genre: G;
  /** La phrase du règlement, telle qu’elle se lit. */
  readonly libelle: string;
  readonly volets?: readonly Volet[];
  readonly article: string;
  readonly source: Provenance;
  readonly parametres: Parametres[G];
};

export type Critere = { readonly [G in CodeCritere]: CritereDe<G> }[CodeCritere];

/** Les conditions de dépôt : les seules qui bloquent. */
export const CONDITIONS_DEPOT = ['calendrier', 'siret', 'contrat-engagement-republicain', 'volet-unique', 'domaine'] as const satisfies readonly CodeCritere[];
