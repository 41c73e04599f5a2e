import type { Etat } from '../dossier/machine.ts';

/** Les projets de création que l’on peut ajouter à la couverture : ceux qui s’instruisent, ceux que la Région a accordés. */
export const FAMILLES_DE_PROJETS = ['en-cours', 'accordes'] as const;
export type FamilleDeProjets = (typeof FAMILLES_DE_PROJETS)[number];

export const ETATS_DES_PROJETS: Readonly<Record<FamilleDeProjets, readonly Etat[]>> = {
  'en-cours': ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'INSCRIT_COMMISSION', 'AJOURNE'],
  accordes: ['ACCORDE'],
};
