import { ajouterJours, ajouterMois, ecartEnJours, type Instant, type Jour, lePlusTard, lePlusTot } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';

/** Demande de pièces indispensables : le délai s’arrête jusqu’à leur production, ou jusqu’à la fin du délai accordé. */
export type Suspension = { readonly demandeLe: Jour; readonly jusquAu: Jour; readonly produitLe: Jour | null };

/**
 * Terme du silence (L231-4 CRPA) : réception à Paris + `mois`, reporté des jours suspendus ; le rejet naît à la fin de ce jour.
 * Les jours communs comptent une fois ; une demande postérieure au terme déjà reporté est sans effet.
 */
export function rejetImplicite({ recueLe, suspensions }: { readonly recueLe: Instant | Jour; readonly suspensions: readonly Suspension[] }, mois = 2): { readonly rejetImpliciteLe: Jour; readonly joursSuspendus: number } {
  const terme = ajouterMois(jourAParis(recueLe), mois);
  let joursSuspendus = 0;
  let compteJusquAu: Jour | null = null;
  for (const { demandeLe, jusquAu, produitLe } of [...suspensions].sort((a, b) => (a.demandeLe < b.demandeLe ? -1 : a.demandeLe > b.demandeLe ? 1 : 0))) {
    if (demandeLe > ajouterJours(terme, joursSuspendus)) continue;
    const fin = produitLe === null ? jusquAu : lePlusTot(jusquAu, produitLe);
    const debut: Jour = compteJusquAu === null ? demandeLe : lePlusTard(demandeLe, compteJusquAu);
    if (fin <= debut) continue;
    joursSuspendus += ecartEnJours(debut, fin);
    compteJusquAu = fin;
  }
  return { rejetImpliciteLe: ajouterJours(terme, joursSuspendus), joursSuspendus };
}
