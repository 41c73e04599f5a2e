import 'reflect-metadata/lite';
import type { CritereSelection, Jour, PrixDuChangement, TotauxSelection } from '@maillage/domain';
import { Matches } from 'class-validator';
import { Facultatif } from './valider.ts';

export class FiltresSelectionDto {
  /** Les dossiers retenus à la main, séparés par une virgule ; absent : ceux de l’ordre du jour. `aucun` : personne. */
  @Facultatif() @Matches(/^(aucun|[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199})$/, { message: 'Choisissez des dossiers de la liste.' }) retenus?: string;
}

/** Un dossier de la séance. `note` : points de la grille, nulle tant qu’elle n’est pas arrêtée ; `habitants` : ceux qu’il couvrirait le premier, seul. */
export type CandidatSeance = { readonly id: string; readonly numero: string; readonly nom: string; readonly porteur: string; readonly departement: string | null; readonly note: number | null; readonly montantCentimes: number; readonly habitants: number; readonly retenu: boolean };

/** Ce qu’un choix ferait : dépenses, habitants couverts ensemble (un habitant ne compte qu’une fois), crédits à payer année par année ; `restantsCentimes` : les crédits encore disponibles de cet exercice, nuls sans enveloppe. */
export type EffetSelection = TotauxSelection & { readonly habitantsEnsemble: number; readonly paiements: readonly { readonly exercice: number; readonly centimes: number; readonly restantsCentimes: number | null }[] };

/** GET /api/finances/selection/:seance. */
export type SelectionSeance = {
  readonly seance: { readonly id: string; readonly genre: 'comite' | 'commission-permanente'; readonly tenueLe: Jour; readonly lieu: string };
  readonly avertissement: string;
  /** D’où vient l’enveloppe, en une phrase ; `enveloppeCentimes` nul : aucune, le choix n’est pas borné. */
  readonly enveloppe: string;
  readonly enveloppeCentimes: number | null;
  readonly criteres: readonly CritereSelection[];
  readonly candidats: readonly CandidatSeance[];
  readonly main: EffetSelection;
  /** Nulle sans enveloppe. */
  readonly meilleure: (EffetSelection & { readonly retenus: readonly string[]; readonly sansNote: readonly string[]; readonly optimale: boolean; readonly borne: number; readonly phrase: string }) | null;
  /** Ce que chaque changement fait à la main coûte, pris seul. */
  readonly changements: readonly PrixDuChangement[];
};
