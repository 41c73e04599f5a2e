import type { ResumeDemandePaiement } from '@maillage/contrats';
import type { FaitsSubvention, Jour, TypeVersement } from '@maillage/domain';

/** Ce que le porteur peut demander aujourd’hui : rien tant qu’une demande vit, ni avant la signature, ni après la fin des droits. */
export function typesPossibles({ etat, caduqueLe }: FaitsSubvention, demandes: readonly Pick<ResumeDemandePaiement, 'type' | 'etat'>[], aujourdhui: Jour): readonly TypeVersement[] {
  if ((etat !== 'SIGNEE' && etat !== 'EN_COURS') || aujourdhui > caduqueLe || demandes.some((une) => une.etat !== 'PAYEE')) return [];
  const deja = (type: TypeVersement): boolean => demandes.some((une) => une.type === type);
  return [...(etat === 'SIGNEE' && !deja('AVANCE') ? ['AVANCE' as const] : []), 'ACOMPTE', 'SOLDE'];
}
