import type { CritereInstruit, DossierAgent } from '@maillage/contrats';

/** Les motifs que l’instruction a établis : ceux de la proposition, puis les critères non satisfaits. */
export function motifsEtablis({ criteres, proposition }: Pick<DossierAgent, 'criteres' | 'proposition'>): readonly string[] {
  const nonSatisfaits = criteres.filter(({ resultat, confirmation }) => (confirmation?.resultat ?? resultat) === 'non-satisfait').map(motif);
  return [...new Set([...(proposition?.motifs ?? []), ...nonSatisfaits])];
}

const motif = ({ resultat, motif: constat, libelle, confirmation }: CritereInstruit): string => (resultat === 'non-satisfait' ? constat : confirmation?.motif ?? `Critère non satisfait : ${libelle}`);
