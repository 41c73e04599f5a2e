import type { CodeCritere, CritereDe } from '../reglement/critere.ts';
import type { Reglement } from '../reglement/reglement.ts';
import type { Jour } from '../temps/jour.ts';
import type { Demande } from './demande.ts';
import type { Changement, Mesure, Resultat } from './verdict.ts';

/** Ce qu’une règle lit : la demande, l’édition épinglée, et le jour (à Paris) auquel tout est jugé. */
export type Contexte = { readonly demande: Demande; readonly reglement: Reglement; readonly jour: Jour };

/** Ce qu’une règle constate. `pistes` : des changements possibles, du plus simple au plus lourd, vérifiés ensuite par le moteur. */
export type Jugement = {
  readonly resultat: Resultat;
  readonly motif: string;
  readonly valeur?: Mesure;
  readonly seuil?: Mesure;
  readonly marge?: number;
  readonly sansObjet?: true;
  readonly pistes?: readonly Changement[];
};

export type Regle<G extends CodeCritere> = (critere: CritereDe<G>, contexte: Contexte) => Jugement;

export const satisfait = (motif: string): Jugement => ({ resultat: 'satisfait', motif });
export const sansObjet = (motif: string): Jugement => ({ resultat: 'satisfait', motif, sansObjet: true });
export const nonSatisfait = (motif: string, ...pistes: readonly Changement[]): Jugement => ({ resultat: 'non-satisfait', motif, pistes });
export const aVerifier = (motif: string, ...pistes: readonly Changement[]): Jugement => ({ resultat: 'a-verifier', motif, pistes });

/** Une piste qui tient en un champ de la demande. */
export const champ = (texte: string, chemin: string, valeur: unknown): Changement => ({ texte, correction: { genre: 'champ', chemin, valeur } });
