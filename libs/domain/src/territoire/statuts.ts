import type { StatutLieu } from '../eligibilite/demande.ts';
import type { Jour } from '../temps/jour.ts';

/** Un lieu a ce statut à partir de ce jour, jusqu’au suivant. */
export type StatutDate = { readonly du: Jour; readonly statut: StatutLieu };

/** `ouvertLe` : premier jour de la période ouverte en cours ou à venir ; `fermeLe` : premier jour fermé, passé ou annoncé. */
export type StatutAuJour = { readonly statut: StatutLieu; readonly ouvertLe: Jour | null; readonly fermeLe: Jour | null };

/** Le statut d’un lieu un jour donné, d’après son histoire ; nul s’il n’est pas encore recensé et que rien n’est annoncé. */
export function statutAu(histoire: readonly StatutDate[], jour: Jour): StatutAuJour | null {
  const dates = [...histoire].sort((a, b) => (a.du < b.du ? -1 : 1));
  const [passes, suivants] = [dates.filter(({ du }) => du <= jour), dates.filter(({ du }) => du > jour)];
  const courant = passes.at(-1);
  const premier = (statut: StatutLieu) => suivants.find((suivant) => suivant.statut === statut)?.du ?? null;
  if (!courant) return suivants.length === 0 ? null : { statut: 'en-projet', ouvertLe: premier('ouvert'), fermeLe: null };
  if (courant.statut === 'ferme') return { statut: 'ferme', ouvertLe: null, fermeLe: courant.du };
  if (courant.statut === 'en-projet') return { statut: 'en-projet', ouvertLe: premier('ouvert'), fermeLe: null };
  const rupture = passes.findLastIndex(({ statut }) => statut === 'ferme' || statut === 'en-projet');
  const ouvertLe = passes.slice(rupture + 1).find(({ statut }) => statut === 'ouvert')?.du ?? null;
  return { statut: courant.statut, ouvertLe, fermeLe: premier('ferme') };
}
