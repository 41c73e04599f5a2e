import type { Jour } from '../temps/jour.ts';
import type { LigneEcriture } from './grand-livre/ecriture.ts';
import { solde, type Soldes } from './grand-livre/soldes.ts';
import type { EtatSubvention } from './machines/machine-subvention.ts';
import type { MotifRefus } from './motifs.ts';

/** Ce qui n’est pas de l’argent : l’état et les dates d’une subvention. */
export type FaitsSubvention = {
  readonly etat: EtatSubvention;
  readonly assietteCentimes: number;
  readonly voteeLe: Jour;
  readonly caduqueLe: Jour;
  readonly beneficiairePrive: boolean;
  /** Autres aides de la Région au même organisme dans l’année : elles comptent pour le seuil de la convention. */
  readonly autresAidesCentimes: number;
  readonly acteLe: Jour | null;
  readonly engageeLe: Jour | null;
  readonly avanceLe: Jour | null;
  /** Dernières dépenses retenues, cumulées depuis le début. */
  readonly depensesRetenuesCentimes: number;
  /** L’échéance demandée, tant que la décision n’est pas prise. */
  readonly prorogationDemandee: Jour | null;
  readonly contradictoireLe: Jour | null;
  /** Le montant d’un avenant descendu sous le versé : le dû ne le dépasse jamais, l’excédent est déjà constaté. Absent ou nul : aucun. */
  readonly plafondDuCentimes?: number | null;
};

/** Paramètres de l’édition (tous à confirmer). */
export type ParametresSubvention = {
  readonly avanceMaxPourMille: number;
  readonly plafondAvantSoldePourMille: number;
  readonly minimumVersementCentimes: number;
  readonly signatureMois: number;
  readonly prorogationMaxMois: number;
  readonly contradictoireJours: number;
  readonly toleranceProrataPourMille: number;
  readonly toujoursConventionner?: boolean;
  /** Faux pour l’investissement : rien ne se paie sur l’exercice passé en janvier. Vrai par défaut. */
  readonly journeeComplementaire?: boolean;
};

/** Tout ce qu’une opération regarde ; les soldes sont des sommes d’écritures, lues sous verrou. */
export type Situation = { readonly faits: FaitsSubvention; readonly soldes: Soldes; readonly exercices: Exercices; readonly parametres: ParametresSubvention };

/** Les exercices dont les crédits de paiement sont votés ; une année absente n’est pas ouverte. */
export type Exercices = Readonly<Record<number, 'OUVERT' | 'CLOS'>>;

/** Une opération acceptée dit ce qu’elle écrit ; refusée, elle ne change rien. */
export type IssueOperation =
  | { readonly accepte: true; readonly verseCentimes: number; readonly faits: Partial<FaitsSubvention>; readonly lignes: readonly LigneEcriture[] }
  | { readonly accepte: false; readonly motif: MotifRefus };

export const accepter = (faits: Partial<FaitsSubvention>, lignes: readonly LigneEcriture[] = [], verseCentimes = 0): IssueOperation => ({ accepte: true, verseCentimes, faits, lignes });

/** Le premier refus vrai d’une table, ou nul ; l’ordre de la table est celui dans lequel on les dit. */
export function premierRefus(...table: readonly (readonly [MotifRefus, boolean])[]): IssueOperation | null {
  const trouve = table.find(([, vrai]) => vrai);
  return trouve ? { accepte: false, motif: trouve[0] } : null;
}

export const vote = ({ soldes }: Situation): number => solde(soldes, 'droits-votes');
export const engage = ({ soldes }: Situation): number => solde(soldes, 'ae-engagee');
export const verse = ({ soldes }: Situation): number => solde(soldes, 'verse');

/** Vrai pour un montant en centimes entiers, strictement positif. */
export const montantValide = (centimes: number): boolean => Number.isSafeInteger(centimes) && centimes > 0;
