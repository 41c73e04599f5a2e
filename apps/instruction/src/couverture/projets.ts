import type { CommuneCouverte, LigneDossier } from '@maillage/contrats';
import type { Etat } from '@maillage/domain';

/** Les projets que l’on peut poser sur la carte : ceux qui s’instruisent, ceux que la Région a accordés. */
export type Famille = 'en-cours' | 'accordes';

export const ETATS: Readonly<Record<Famille, readonly Etat[]>> = {
  'en-cours': ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'INSCRIT_COMMISSION', 'AJOURNE'],
  accordes: ['ACCORDE'],
};

export type ProjetSitue = { readonly dossier: LigneDossier; readonly commune: CommuneCouverte | null };

/** Chaque dossier et sa commune, retrouvée par son nom et son département ; nulle si elle n’est pas au découpage du jour. */
export function situer(dossiers: readonly LigneDossier[], communes: readonly CommuneCouverte[]): readonly ProjetSitue[] {
  const parNom = new Map(communes.map((commune) => [`${commune.departement} ${commune.nom}`, commune]));
  return dossiers.map((dossier) => ({ dossier, commune: parNom.get(`${dossier.departement} ${dossier.commune}`) ?? null }));
}
