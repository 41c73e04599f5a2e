import type { Etat } from '../dossier/machine.ts';

/** Les états où un dossier pèse sur la charge de qui l’instruit. */
export const ETATS_CHARGE: readonly Etat[] = ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'AJOURNE'];

/** Les états où un dossier peut encore changer d’instructeur : au-delà, la décision est prise ou le dossier clos. */
export const ETATS_ATTRIBUABLES: readonly Etat[] = [...ETATS_CHARGE, 'INSCRIT_COMMISSION'];

/** Un instructeur du département et ses dossiers ouverts. */
export type Charge = { readonly id: string; readonly nom: string; readonly ouverts: number };

/** L’instructeur le moins chargé ; à charge égale, le premier dans l’ordre des noms, pour que deux lectures proposent la même personne. Nul sans instructeur. */
export function proposerInstructeur<C extends Charge>(charges: readonly C[]): C | null {
  return [...charges].sort((a, b) => a.ouverts - b.ouverts || a.nom.localeCompare(b.nom, 'fr') || a.id.localeCompare(b.id))[0] ?? null;
}
