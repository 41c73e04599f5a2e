import type { BudgetInstruit } from '@maillage/contrats';
import { type BudgetRetenu, instruireBudget, type Jour, type LigneInstruite, type Reglement } from '@maillage/domain';
import type { DossierLu } from '../dossier/dossier.repository.ts';

/** Le budget d’un dossier déposé, une fois appliquées les décisions ligne à ligne. */
export function budgetRetenu({ depot, deposeLe }: DossierLu, reglement: Reglement, decisions: readonly LigneInstruite[]): BudgetRetenu {
  const { structure = {}, projet = {}, financement = {} } = depot!.contenu;
  return instruireBudget(reglement, {
    volet: projet.volet ?? '', territoire: { vulnerabilite: null, qpv: false, ccdet: false }, recupereTva: structure.recupereTva ?? false, deposeLe: deposeLe!,
    depenses: (financement.depenses ?? []).map((depense) => ({ ...depense, engageeLe: depense.engageeLe as Jour })), demandeCentimes: financement.demandeCentimes ?? null,
  }, decisions);
}

export function presenterBudget(dossier: DossierLu, reglement: Reglement, decisions: readonly LigneInstruite[], version: number): BudgetInstruit {
  const { lignes, htOuTtc, assietteDemandeeCentimes, assietteRetenueCentimes, aide } = budgetRetenu(dossier, reglement, decisions);
  return {
    version, lignes, htOuTtc, assietteDemandeeCentimes, assietteRetenueCentimes, demandeCentimes: dossier.demandeCentimes ?? 0,
    tauxPourMille: aide.tauxPourMille, plafondCentimes: aide.plafondCentimes, aideMaximaleCentimes: aide.montantMaxCentimes,
  };
}
