import type { Etat, EtatAffiche, Issue, Jour } from '@maillage/domain';

/** Paramètres d’URL de GET /api/instruction/dossiers ; `apres` est le curseur opaque rendu par la page précédente. */
export type FiltresDossiers = {
  readonly q?: string;
  readonly etat?: string;            // états séparés par des virgules
  readonly issue?: Issue;
  readonly appel?: string;
  readonly volet?: string;
  readonly departement?: string;
  readonly instructeur?: string;     // 'moi' | 'aucun' | identifiant
  readonly montantMin?: string;      // centimes
  readonly montantMax?: string;
  readonly deposeDu?: Jour;
  readonly deposeAu?: Jour;
  readonly tri?: 'depose' | 'echeance' | 'montant';
  readonly sens?: 'asc' | 'desc';
  readonly apres?: string;
  readonly taille?: '25' | '50' | '100';
};

export type LigneDossier = {
  readonly id: string;
  readonly numero: string;
  readonly nom: string;
  readonly porteur: string;
  readonly commune: string | null;
  readonly departement: string | null;
  readonly volet: string | null;
  readonly etat: Etat;
  readonly affiche: EtatAffiche;
  readonly issue: Issue | null;
  readonly demandeCentimes: number | null;
  readonly deposeLe: string;
  readonly rejetImpliciteLe: Jour | null;
  readonly instructeur: { readonly id: string; readonly nom: string } | null;
};

/** `total` compte jusqu’à 10 000 ; `totalPlus` dit qu’il y en a davantage. `suivant` nul sur la dernière page. */
export type ListeDossiers = { readonly lignes: readonly LigneDossier[]; readonly total: number; readonly totalPlus: boolean; readonly suivant: string | null };

/** GET /api/instruction/taches : les cartes d’accueil, chacune mène à une liste filtrée. */
export type CarteTache = { readonly code: string; readonly titre: string; readonly nombre: number; readonly lien: string; readonly aide: string };
export type AccueilInstruction = { readonly cartes: readonly CarteTache[]; readonly activite: readonly { readonly le: string; readonly texte: string; readonly dossierId: string; readonly numero: string }[] };

/** GET /api/instruction/agents */
export type Agent = { readonly id: string; readonly nom: string; readonly roles: readonly string[]; readonly departements: readonly string[] };
