import type { Instant, Jour } from '../temps/jour.ts';
import { estAvant, premierInstantRefuse } from '../temps/mural.ts';
import { PARIS } from '../temps/paris.ts';

/** Premier instant refusé (UTC) et sort d’un dépôt ; `heure` nulle = toute la journée, sinon la minute fixée est comprise. */
export function cloture({ date, heure, fuseau = PARIS, deposeLe }: { readonly date: Jour; readonly heure: string | null; readonly fuseau?: string; readonly deposeLe: Instant }): { readonly premierInstantRefuse: Instant; readonly accepte: boolean } {
  const limite = premierInstantRefuse(date, heure, fuseau);
  return { premierInstantRefuse: limite, accepte: estAvant(deposeLe, limite) };
}
