import type { PropositionsOuvrir } from '@maillage/contrats';
import { nombre, pourcent } from '@maillage/ui';

/** Ce que la recherche prouve, en clair : le choix est le meilleur, ou de combien il pourrait s’en écarter au plus. */
export function direLaPreuve({ total, borne, garantiePourMille, communes }: Pick<PropositionsOuvrir, 'total' | 'borne' | 'garantiePourMille' | 'communes'>): string {
  if (communes.length === 0) return 'Aucune commune ne couvrirait d’habitant aujourd’hui non couvert.';
  if (garantiePourMille >= 1000) return `Ce choix est le meilleur possible : c’est prouvé. ${communes.length === 1 ? 'Aucune autre commune ne' : `Aucune autre liste de ${communes.length} communes ne`} couvrirait plus de ${nombre(total)} habitants.`;
  return `Ce choix couvre ${nombre(total)} habitants. Aucune autre liste de ${communes.length} communes ne peut en couvrir plus de ${nombre(borne)} : il atteint donc au moins ${pourcent(garantiePourMille)} du meilleur choix possible.`;
}
