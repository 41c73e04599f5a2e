import type { CategorieStructure } from '../reglement/volet.ts';
import type { EtatSubvention } from '../subvention/machines/machine-subvention.ts';
import type { Jour } from '../temps/jour.ts';

/** Toutes les colonnes du fichier ; une ligne n’en remplit que celles de son type. */
export const COLONNES_REPRISE = [
  'type', 'reference', 'siret', 'beneficiaire', 'categorie', 'courriel', 'nom', 'volet', 'commune', 'depose_le', 'sens', 'deliberation', 'deliberation_le', 'executoire_le', 'montant', 'assiette',
  'numero', 'etat', 'caduque_le', 'acte', 'acte_le', 'signee_le', 'programme', 'engagement', 'mandat', 'exercice', 'genre', 'paye_le', 'dispositif', 'annee', 'octroyee_le', 'regime', 'fichier',
] as const;
export type ColonneReprise = (typeof COLONNES_REPRISE)[number];

/** Les états qu’une subvention peut avoir le jour de sa reprise. */
export const ETATS_REPRIS = ['VOTEE', 'SIGNEE', 'EN_COURS', 'SOLDEE', 'CADUQUE', 'ANNULEE'] as const satisfies readonly EtatSubvention[];
export type EtatRepris = (typeof ETATS_REPRIS)[number];

type Commun<T extends string> = { readonly type: T; readonly numeroLigne: number; /** Du dossier dans l’ancien outil ; celle de l’aide pour une aide. */ readonly reference: string };

export type DossierRepris = Commun<'dossier'> & { readonly siret: string; readonly beneficiaire: string; readonly categorie: CategorieStructure; readonly courriel: string | null; readonly nom: string; readonly volet: 'creation' | 'developpement' | 'reseau'; readonly commune: string; readonly deposeLe: Jour; readonly montantCentimes: number };
export type DecisionReprise = Commun<'decision'> & { readonly sens: 'accord' | 'refus'; readonly deliberation: string; readonly deliberationLe: Jour; readonly executoireLe: Jour; readonly montantCentimes: number | null; readonly fichier: string | null };
export type SubventionReprise = Commun<'subvention'> & {
  readonly numero: string; readonly etat: EtatRepris; readonly montantCentimes: number; readonly assietteCentimes: number; readonly caduqueLe: Jour; readonly acte: 'convention' | 'arrete' | null; readonly acteLe: Jour | null; readonly signeeLe: Jour | null;
  /** Programme budgétaire et numéro d’engagement, exigés tant qu’elle peut encore être payée. */
  readonly programme: string | null; readonly engagement: string | null; readonly fichier: string | null;
};
export type VersementRepris = Commun<'versement'> & { readonly mandat: string; readonly exercice: number; readonly genre: 'AVANCE' | 'ACOMPTE' | 'SOLDE'; readonly payeLe: Jour; readonly montantCentimes: number };
export type AideReprise = Commun<'aide'> & { readonly siren: string; readonly dispositif: string; readonly annee: number; readonly octroyeeLe: Jour | null; readonly montantCentimes: number; readonly regime: string | null };
/** Le total attendu d’un type de ligne, tel que l’ancien outil le donne. */
export type ControleRepris = Commun<'controle'> & { readonly montantCentimes: number };

export type LigneReprise = DossierRepris | DecisionReprise | SubventionReprise | VersementRepris | AideReprise | ControleRepris;

export type ErreurReprise = { readonly numeroLigne: number; readonly message: string };
