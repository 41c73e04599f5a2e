import type { PropositionsOuvrir } from '@maillage/contrats';
import { pourcent } from '@maillage/ui';

/** Ce que la recherche prouve, en clair : le choix est le meilleur, ou de combien il s’en écarte au plus. */
export function direLaPreuve({ garantiePourMille, communes }: Pick<PropositionsOuvrir, 'garantiePourMille' | 'communes'>): string {
  if (garantiePourMille >= 1000) return `C’est prouvé : ${communes.length === 1 ? 'cette commune est la meilleure' : 'cette liste est la meilleure'} possible.`;
  return `C’est prouvé : cette liste atteint au moins ${pourcent(garantiePourMille)} de la meilleure possible.`;
}
