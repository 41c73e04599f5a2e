import type { DossierLu } from '../dossier/dossier.repository.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';

/** Les conclusions et le budget ne changent que pendant l’instruction : une fois proposé, il faut reprendre le dossier. */
export function exigerInstruction({ etat }: Pick<DossierLu, 'etat'>): void {
  if (etat !== 'EN_INSTRUCTION') throw etat === 'DEPOSE' ? new Refus(409, 'Déclarez d’abord le dossier complet.') : perdu();
}
