import type { Demande } from '../eligibilite/demande.ts';
import type { Issue, Resultat } from '../eligibilite/verdict.ts';
import type { CasSubvention } from './subventions.ts';

/** Un cas d’acceptation : une entrée complète et le résultat attendu ; sa forme se reconnaît à ses clés. */
export type Cas = CasEligibilite | CasGenre | CasSubvention;

export type CasEligibilite = Demande & {
  readonly id: string;
  readonly titre: string;
  readonly edition: string;
  readonly attendu: { readonly verdict: Issue; readonly criteres: Readonly<Record<string, Resultat>> };
};

/** Montants et dates : `genre` choisit la forme de `entree` et de `attendu`. */
export type CasGenre = {
  readonly id: string;
  readonly titre: string;
  readonly genre: string;
  readonly edition?: string;
  readonly entree: never;
  readonly attendu: Readonly<Record<string, unknown>>;
};

export type Rejeu = { readonly id: string; readonly titre: string; readonly attendu: unknown; readonly trouve: unknown; readonly conforme: boolean };
