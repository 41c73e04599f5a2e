import type { Jour } from '../temps/jour.ts';

export type NatureLettre = 'accord' | 'refus' | 'ajournement' | 'irrecevabilite';
export const NATURES_LETTRE: readonly NatureLettre[] = ['accord', 'refus', 'ajournement', 'irrecevabilite'];

/** Comment un acte est signé : sans signature manuscrite (L. 212-2 CRPA), par le parapheur, à la main. */
export type VoieSignature = 'teleservice' | 'parapheur' | 'papier';

/** Un arrêté de délégation de signature ; plafond en centimes, nul : sans limite ; `au` inclus, nul : sans terme. */
export type Delegation = {
  readonly numero: string;
  readonly publieLe: Jour;
  readonly du: Jour;
  readonly au: Jour | null;
  readonly plafondCentimes: number | null;
  readonly natures: readonly NatureLettre[];
  readonly abrogeeLe: Jour | null;
};

/** Pourquoi cet arrêté ne permet pas de signer ; nul s’il le permet. Sans montant (refus, ajournement), le plafond ne joue pas. */
export function empechementDelegation(d: Delegation, { nature, montantCentimes, le }: { readonly nature: NatureLettre; readonly montantCentimes: number | null; readonly le: Jour }): string | null {
  if (d.abrogeeLe !== null && le >= d.abrogeeLe) return `L’arrêté n° ${d.numero} a été abrogé.`;
  if (le < d.publieLe) return `L’arrêté n° ${d.numero} n’est pas encore publié.`;
  if (le < d.du) return `L’arrêté n° ${d.numero} ne prend effet que plus tard.`;
  if (d.au !== null && le > d.au) return `L’arrêté n° ${d.numero} n’est plus en vigueur.`;
  if (!d.natures.includes(nature)) return `L’arrêté n° ${d.numero} ne couvre pas ce genre de lettre.`;
  if (d.plafondCentimes !== null && montantCentimes !== null && montantCentimes > d.plafondCentimes) return `Le montant dépasse le plafond de l’arrêté n° ${d.numero}.`;
  return null;
}
