import type { Etat, Role } from '@maillage/domain';

/** Les conclusions et le budget ne se modifient que pendant l’instruction, par un instructeur. */
export const enInstruction = (etat: Etat, roles: readonly Role[]): boolean => etat === 'EN_INSTRUCTION' && roles.includes('INSTRUCTEUR');

/** Pourquoi cette page se lit sans se modifier, quand l’étape suffit à le dire. */
export const LECTURE_SEULE: Readonly<Partial<Record<Etat, string>>> = {
  DEPOSE: 'Déclarez d’abord le dossier complet : les critères et le budget s’instruisent ensuite.',
  A_COMPLETER: 'Le porteur complète son dossier : les critères et le budget s’instruiront ensuite.',
};
