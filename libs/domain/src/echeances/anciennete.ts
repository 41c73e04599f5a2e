import { ajouterAnnees, type Convention, type Instant, type Jour } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';

/** Jour où l’activité atteint `annees` (3 par défaut), et si ce jour est venu à la date du dépôt (Paris). */
export function anciennete({ activiteDepuis, deposeLe, bissextile = 'CLAMP' }: { readonly activiteDepuis: Jour; readonly deposeLe: Instant; readonly bissextile?: Convention }, annees = 3): { readonly troisAnsLe: Jour; readonly acquis: boolean } {
  const troisAnsLe = ajouterAnnees(activiteDepuis, annees, bissextile);
  return { troisAnsLe, acquis: jourAParis(deposeLe) >= troisAnsLe };
}
