import type { CritereInstruit } from '@maillage/contrats';
import type { Issue, Verdict } from '@maillage/domain';
import type { Confirmation } from './instruction.repository.ts';

/** Chaque constat automatique à côté de la conclusion d’une personne, s’il y en a une. */
export const criteresInstruits = ({ constats }: Verdict, confirmations: readonly Confirmation[], noms: ReadonlyMap<string, string>): readonly CritereInstruit[] =>
  constats.map((constat) => {
    const trouvee = confirmations.find(({ code }) => code === constat.code);
    return { ...constat, confirmation: trouvee ? { resultat: trouvee.resultat, motif: trouvee.motif, par: noms.get(trouvee.par) ?? 'Agent', le: trouvee.le } : null };
  });

/** L’éligibilité telle que les personnes l’ont confirmée ; sans conclusion humaine, le constat automatique tient. */
export function issueInstruite(criteres: readonly CritereInstruit[]): Issue {
  const conclusions = criteres.map(({ resultat, confirmation }) => confirmation?.resultat ?? resultat);
  if (conclusions.includes('non-satisfait')) return 'ineligible';
  return conclusions.length > 0 && conclusions.every((une) => une === 'satisfait' || une === 'derogation') ? 'eligible' : 'a-verifier';
}
