import { type LigneEcriture, virement } from '../grand-livre/ecriture.ts';
import { solde } from '../grand-livre/soldes.ts';
import { engage, type Situation, verse } from '../situation.ts';

/**
 * La clôture : le reste est annulé, l’engagement ramené au versé et les autorisations rendues à l’enveloppe, l’excédent sur le dû constaté en trop-perçu, moins ce qu’un avenant en a déjà constaté.
 * `versementCentimes` est ce que la même opération vient de verser.
 */
export function clore(situation: Situation, duCentimes: number, versementCentimes = 0): readonly LigneEcriture[] {
  const { soldes } = situation;
  const total = verse(situation) + versementCentimes;
  return [
    ...virement(solde(soldes, 'reste-a-verser') - versementCentimes, 'reste-a-verser', 'reste-annule'),
    ...virement(engage(situation) - total, 'ae-engagee', 'ae-disponible'),
    ...virement(solde(soldes, 'ae-affectee'), 'ae-affectee', 'ae-disponible'),
    ...virement(Math.max(0, total - duCentimes - solde(soldes, 'trop-percu-constate')), 'trop-percu-constate', 'trop-percu-a-titrer'),
  ];
}
