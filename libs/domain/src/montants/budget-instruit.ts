import type { ErreurSaisie } from '../reglement/question.ts';
import type { Reglement } from '../reglement/reglement.ts';
import { enFrancais, type Jour } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';
import { aideSurAssiette, type Aide } from './aide.ts';
import { sommeCentimes } from './arrondi.ts';
import { type DepensePrevue, estEligible } from './depense.ts';
import { euros } from './euros.ts';
import type { PlanDeFinancement } from './plan.ts';

/** Ce que l’instructeur décide d’une ligne : montant retenu et, dès qu’il diffère du demandé, le motif. */
export type LigneInstruite = { readonly ligne: string; readonly retenuCentimes: number; readonly motif: string | null };

export type LigneBudget = {
  readonly ligne: string;
  readonly poste: string;
  readonly libelle: string;
  readonly eligible: boolean;
  readonly htCentimes: number;
  readonly ttcCentimes: number;
  readonly engageeLe: Jour | null;
  /** Hors taxes ou toutes taxes comprises, selon ce que l’instruction a décidé. */
  readonly demandeCentimes: number;
  readonly retenuCentimes: number;
  readonly motif: string | null;
};

export type BudgetRetenu = {
  readonly lignes: readonly LigneBudget[];
  readonly htOuTtc: 'HT' | 'TTC';
  readonly assietteDemandeeCentimes: number;
  readonly assietteRetenueCentimes: number;
  readonly aide: Aide;
  /** Ce que l’instructeur doit encore corriger ; chemin `lignes.<rang>.<champ>`. */
  readonly erreurs: readonly ErreurSaisie[];
};

/** `eligiblesDepuis` : premier jour où une dépense engagée compte ; nul ou absent, le jour du dépôt. */
type Plan = Pick<PlanDeFinancement, 'volet' | 'territoire' | 'recupereTva' | 'deposeLe' | 'depenses' | 'demandeCentimes'> & { readonly eligiblesDepuis?: Jour | null };

/** Budget ligne à ligne : sans décision, une ligne éligible est retenue telle que demandée, une autre est écartée avec son motif. */
export function instruireBudget(reglement: Pick<Reglement, 'taux' | 'postes'>, plan: Plan, decisions: readonly LigneInstruite[]): BudgetRetenu {
  const lignes = plan.depenses.map((depense) => retenir(reglement, plan, depense, decisions.find(({ ligne }) => ligne === depense.id)));
  const assietteRetenueCentimes = sommeCentimes(lignes.map(({ retenuCentimes }) => (estMontant(retenuCentimes) ? retenuCentimes : 0)));
  return {
    lignes,
    htOuTtc: plan.recupereTva ? 'HT' : 'TTC',
    assietteDemandeeCentimes: sommeCentimes(lignes.map(({ demandeCentimes }) => demandeCentimes)),
    assietteRetenueCentimes,
    aide: aideSurAssiette(reglement, { ...plan, montantDemandeCentimes: plan.demandeCentimes }, assietteRetenueCentimes),
    erreurs: decisions.flatMap((decision, rang) => verifierLigne(decision, lignes.find(({ ligne }) => ligne === decision.ligne), `lignes.${rang}`)),
  };
}

function retenir(reglement: Pick<Reglement, 'postes'>, { recupereTva, deposeLe, eligiblesDepuis }: Plan, depense: DepensePrevue, decision: LigneInstruite | undefined): LigneBudget {
  const demandeCentimes = recupereTva ? depense.htCentimes : depense.ttcCentimes;
  const exclusion = motifDExclusion(reglement, depense, jourAParis(deposeLe), eligiblesDepuis ?? null);
  const { retenuCentimes, motif } = decision ?? { retenuCentimes: exclusion === null ? demandeCentimes : 0, motif: exclusion };
  return { ligne: depense.id, poste: depense.poste, libelle: depense.libelle, eligible: exclusion === null, htCentimes: depense.htCentimes, ttcCentimes: depense.ttcCentimes, engageeLe: depense.engageeLe, demandeCentimes, retenuCentimes, motif };
}

/** Pourquoi une dépense n’entre pas dans l’assiette ; nul si elle y entre. Jours civils à Paris. */
function motifDExclusion(reglement: Pick<Reglement, 'postes'>, depense: Pick<DepensePrevue, 'poste' | 'engageeLe'>, depot: Jour, eligiblesDepuis: Jour | null): string | null {
  if (!estEligible(reglement, depense)) return 'Poste de dépense non éligible au règlement.';
  const depuis = eligiblesDepuis ?? depot;
  if (depense.engageeLe === null || depense.engageeLe >= depuis) return null;
  return `Dépense engagée le ${enFrancais(depense.engageeLe)}, avant le ${depuis === depot ? 'dépôt du ' : 'début d’éligibilité du '}${enFrancais(depuis)}.`;
}

/** Ce qu’une décision de ligne doit encore corriger : le même contrôle à l’écran et au serveur. */
export function verifierLigne({ retenuCentimes, motif }: LigneInstruite, ligne: LigneBudget | undefined, chemin: string): readonly ErreurSaisie[] {
  if (!ligne) return [{ chemin: `${chemin}.ligne`, message: 'Cette ligne n’existe pas dans le plan déposé : rechargez la page.' }];
  if (!estMontant(retenuCentimes)) return [{ chemin: `${chemin}.retenuCentimes`, message: 'Saisissez un montant retenu en euros, zéro compris.' }];
  if (retenuCentimes > ligne.demandeCentimes) return [{ chemin: `${chemin}.retenuCentimes`, message: `Le montant retenu ne peut pas dépasser le montant demandé (${euros(ligne.demandeCentimes)}).` }];
  if (!ligne.eligible && retenuCentimes > 0) return [{ chemin: `${chemin}.retenuCentimes`, message: 'Cette dépense n’est pas éligible : ramenez le montant retenu à zéro.' }];
  return retenuCentimes < ligne.demandeCentimes && !motif?.trim() ? [{ chemin: `${chemin}.motif`, message: 'Dites en une phrase pourquoi le montant est réduit.' }] : [];
}

const estMontant = (centimes: number): boolean => Number.isSafeInteger(centimes) && centimes >= 0;
