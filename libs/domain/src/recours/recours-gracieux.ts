import { dernierJourDeRecours, type RegleRecours } from '../echeances/recours.ts';
import { ajouterMois, type Jour } from '../temps/jour.ts';

export type SensReponse = 'rejet' | 'accueil';
/** Où en est un recours : reçu, sa réponse décidée (lettre en route), sa réponse notifiée. */
export type EtatRecours = 'RECU' | 'REPONDU' | 'NOTIFIE';

/** Jours civils à Paris. `preuveLe` : preuve de notification de la décision contestée ; `reponsePreuveLe` : celle de la réponse. */
export type FaitsRecours = { readonly recuLe: Jour; readonly preuveLe: Jour | null; readonly reponsePreuveLe: Jour | null };

export type SuiviRecours = {
  /** Jour à la fin duquel le silence vaut rejet. */
  readonly rejetTaciteLe: Jour;
  /** Vrai quand ce jour est passé sans réponse prouvée. */
  readonly tacite: boolean;
  /** Formé après l’expiration du délai : il ne le rouvre pas. Faux tant que la notification n’est pas prouvée. */
  readonly tardif: boolean;
  /** Dernier jour pour saisir le tribunal ; nul : le délai n’est pas opposable. */
  readonly delai: { readonly regle: RegleRecours; readonly dernierJour: Jour } | null;
};

export const MOIS_REJET_TACITE = 2;

/** L’effet d’un recours gracieux sur les délais (R. 421-1, R. 421-2 et R. 421-5 CJA). */
export function suivreRecours({ recuLe, preuveLe, reponsePreuveLe }: FaitsRecours, aujourdhui: Jour): SuiviRecours {
  const rejetTaciteLe = ajouterMois(recuLe, MOIS_REJET_TACITE);
  const delai = preuveLe === null ? null : dernierJourDeRecours({ notifieeLe: preuveLe, mentionDesVoies: true, recoursGracieuxLe: recuLe, reponseLe: reponsePreuveLe });
  return { rejetTaciteLe, tacite: reponsePreuveLe === null && aujourdhui > rejetTaciteLe, tardif: delai?.regle === 'gracieux-tardif', delai };
}

type Contestee = { readonly sens: 'accord' | 'refus' | 'ajournement' | 'irrecevabilite'; readonly montantCentimes: number | null; readonly demandeCentimes: number | null };

/** Un refus, une irrecevabilité, un accord au-dessous de la demande se contestent ; un ajournement n’est qu’une mesure préparatoire. */
export const contestable = ({ sens, montantCentimes, demandeCentimes }: Contestee): boolean =>
  sens === 'refus' || sens === 'irrecevabilite' || (sens === 'accord' && montantCentimes !== null && demandeCentimes !== null && montantCentimes < demandeCentimes);

/** Pourquoi ce jour de réception ne peut pas être enregistré ; nul s’il le peut. */
export function empechementReception(recuLe: Jour, { envoyeeLe, aujourdhui }: { readonly envoyeeLe: Jour; readonly aujourdhui: Jour }): string | null {
  if (recuLe > aujourdhui) return 'Cette date est à venir : indiquez le jour où le recours est arrivé.';
  return recuLe < envoyeeLe ? 'Un recours ne peut pas précéder la lettre qu’il conteste.' : null;
}
