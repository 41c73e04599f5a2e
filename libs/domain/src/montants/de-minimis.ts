import { ajouterAnnees, type Jour } from '../temps/jour.ts';
import { sommeCentimes } from './arrondi.ts';

export type RegimeDeMinimis = 'de-minimis-2023-2831' | 'de-minimis-sieg-2023-2832';

/** Plafonds par entreprise unique sur trois ans glissants, en centimes (règlements UE 2023/2831 et 2023/2832). */
export const PLAFONDS_DE_MINIMIS: Readonly<Record<RegimeDeMinimis, number>> = {
  'de-minimis-2023-2831': 30_000_000,
  'de-minimis-sieg-2023-2832': 75_000_000,
};

export type AideRecue = { readonly octroyeeLe: Jour; readonly montantCentimes: number; readonly regime: string; readonly entrepriseUnique: boolean };

export type DeMinimis = {
  readonly fenetreDu: Jour;
  readonly cumulCentimes: number;
  readonly disponibleCentimes: number;
  readonly respecte: boolean;
  readonly accordableCentimes: number;
};

/** Cumul sur la fenêtre glissante de trois ans, bornes incluses ; mêmes régime et entreprise unique. */
export function verifierDeMinimis(octroi: { readonly octroyeeLe: Jour; readonly regime: RegimeDeMinimis; readonly montantCentimes: number; readonly aides: readonly AideRecue[] }): DeMinimis {
  const fenetreDu = ajouterAnnees(octroi.octroyeeLe, -3);
  const plafond = PLAFONDS_DE_MINIMIS[octroi.regime];
  const cumulCentimes = sommeCentimes(octroi.aides
    .filter(({ octroyeeLe, regime, entrepriseUnique }) => entrepriseUnique && regime === octroi.regime && octroyeeLe >= fenetreDu && octroyeeLe <= octroi.octroyeeLe)
    .map(({ montantCentimes }) => montantCentimes));
  const disponibleCentimes = Math.max(0, plafond - cumulCentimes);
  return {
    fenetreDu, cumulCentimes, disponibleCentimes,
    respecte: cumulCentimes + octroi.montantCentimes <= plafond,
    accordableCentimes: Math.min(octroi.montantCentimes, disponibleCentimes),
  };
}
