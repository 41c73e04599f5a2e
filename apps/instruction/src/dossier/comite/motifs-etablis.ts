import type { CritereInstruit, DossierAgent } from '@maillage/contrats';

/** Les motifs que l’instruction a établis : ceux de la proposition, puis les critères non satisfaits. */
export function motifsEtablis({ criteres, proposition }: Pick<DossierAgent, 'criteres' | 'proposition'>): readonly string[] {
  const nonSatisfaits = criteres.filter(({ retenu }) => retenu === 'non-satisfait').map(motif);
  return [...new Set([...(proposition?.motifs ?? []), ...nonSatisfaits])];
}

/** La phrase du constat qui vaut, rejoué s’il l’a été ; sinon le motif de la personne qui s’en est écartée. */
const motif = ({ resultat, motif: constat, rejoue, libelle, confirmation }: CritereInstruit): string => {
  const courant = rejoue ?? { resultat, motif: constat };
  return courant.resultat === 'non-satisfait' ? courant.motif : confirmation?.motif ?? `Critère non satisfait : ${libelle}`;
};
