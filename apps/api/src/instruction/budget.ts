import type { BudgetInstruit } from '@maillage/contrats';
import { type BudgetRetenu, instruireBudget, type Jour, jourAParis, type LigneInstruite, type Reglement, type ReglagesBudget, SANS_REGLAGE, taxesDeclarees } from '@maillage/domain';
import type { DossierLu } from '../dossier/dossier.repository.ts';

/** Ce que le budget lit d’un dossier déposé. */
export type DossierChiffre = Pick<DossierLu, 'depot' | 'deposeLe' | 'demandeCentimes'>;

/** Le budget d’un dossier déposé, une fois appliqués les réglages et les décisions ligne à ligne. */
export function budgetRetenu({ depot, deposeLe }: DossierChiffre, reglement: Reglement, decisions: readonly LigneInstruite[], reglages: Partial<ReglagesBudget>): BudgetRetenu {
  const { structure = {}, projet = {}, financement = {} } = depot!.contenu;
  return instruireBudget(reglement, {
    volet: projet.volet ?? '', territoire: { vulnerabilite: null, qpv: false, ccdet: false }, recupereTva: (reglages.htOuTtc ?? taxesDeclarees(structure.recupereTva)) === 'HT', deposeLe: deposeLe!, eligiblesDepuis: reglages.eligiblesDepuis ?? null,
    depenses: (financement.depenses ?? []).map((depense) => ({ ...depense, engageeLe: depense.engageeLe as Jour })), demandeCentimes: financement.demandeCentimes ?? null,
  }, decisions);
}

/** Le budget instruit à ce jour ; une fois le dossier proposé, lisez plutôt `LireBudget.courant`, qui rend celui qui est figé. */
export function presenterBudget(dossier: DossierChiffre, reglement: Reglement, decisions: readonly LigneInstruite[], version: number, reglages: Partial<ReglagesBudget> = {}): BudgetInstruit {
  const { lignes, htOuTtc, assietteDemandeeCentimes, assietteRetenueCentimes, aide } = budgetRetenu(dossier, reglement, decisions, reglages);
  return {
    version, lignes, htOuTtc, assietteDemandeeCentimes, assietteRetenueCentimes, demandeCentimes: dossier.demandeCentimes ?? 0,
    tauxPourMille: aide.tauxPourMille, plafondCentimes: aide.plafondCentimes, aideMaximaleCentimes: aide.montantMaxCentimes,
    reglages: { ...SANS_REGLAGE, ...reglages }, eligiblesDepuis: reglages.eligiblesDepuis ?? jourAParis(dossier.deposeLe!), recupereTva: dossier.depot!.contenu.structure?.recupereTva ?? false,
  };
}
