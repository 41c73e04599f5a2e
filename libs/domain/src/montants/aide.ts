import type { Demande } from '../eligibilite/demande.ts';
import type { Reglement } from '../reglement/reglement.ts';
import type { Taux } from '../reglement/taux.ts';
import type { Instant, Jour } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';
import { proportion, sommeCentimes } from './arrondi.ts';

export type Territoire = Demande['projet']['territoire'];

/** Une dépense en centimes ; `engageeLe` nul = pas encore engagée. */
export type Depense = { readonly poste: string; readonly htCentimes: number; readonly ttcCentimes: number; readonly eligible: boolean; readonly engageeLe: Jour | null };

export type DemandeAide = {
  readonly volet: string;
  readonly deposeLe: Instant;
  readonly territoire: Territoire;
  readonly recupereTva: boolean;
  readonly depenses: readonly Depense[];
  readonly montantDemandeCentimes: number | null;
};

/** `plafondCentimes` nul = inconnu, donc non appliqué. Sans taux connu, rien ne se calcule : `a-verifier`. */
export type Aide =
  | { readonly statut: 'calcule'; readonly assietteCentimes: number; readonly tauxPourMille: number; readonly plafondCentimes: number | null; readonly montantMaxCentimes: number; readonly limitePar: 'taux' | 'plafond' | 'demande' }
  | { readonly statut: 'a-verifier'; readonly assietteCentimes: number; readonly tauxPourMille: null; readonly plafondCentimes: null; readonly montantMaxCentimes: null; readonly limitePar: null };

/** Aide maximale : le plus petit du taux × assiette (arrondi une fois), du plafond et de la demande. */
export function calculerAide(reglement: Pick<Reglement, 'taux'>, demande: DemandeAide): Aide {
  return aideSurAssiette(reglement, demande, assiette(demande));
}

/** Même calcul sur une assiette déjà retenue (en centimes) par l’instruction. */
export function aideSurAssiette({ taux }: Pick<Reglement, 'taux'>, { volet, territoire, montantDemandeCentimes }: Pick<DemandeAide, 'volet' | 'territoire' | 'montantDemandeCentimes'>, assietteCentimes: number): Aide {
  const tranche = trancheDe(taux, volet, territoire);
  const tauxPourMille = tranche?.tauxPourMille.valeur ?? null;
  if (tauxPourMille === null) return { statut: 'a-verifier', assietteCentimes, tauxPourMille: null, plafondCentimes: null, montantMaxCentimes: null, limitePar: null };
  const plafondCentimes = tranche?.plafondCentimes.valeur ?? null;
  const limites = ([['taux', proportion(tauxPourMille, assietteCentimes, 1000)], ['plafond', plafondCentimes], ['demande', montantDemandeCentimes]] as const)
    .flatMap(([nom, montant]) => (montant === null ? [] : [{ nom, montant }]));
  const [limitante] = [...limites].sort((a, b) => a.montant - b.montant) as [(typeof limites)[number]];
  return { statut: 'calcule', assietteCentimes, tauxPourMille, plafondCentimes, montantMaxCentimes: limitante.montant, limitePar: limitante.nom };
}

/** Dépenses éligibles engagées à partir du jour du dépôt : HT si la TVA est récupérée, TTC sinon. */
export function assiette({ depenses, deposeLe, recupereTva }: Pick<DemandeAide, 'depenses' | 'deposeLe' | 'recupereTva'>): number {
  const depot = jourAParis(deposeLe);
  return sommeCentimes(depenses
    .filter(({ eligible, engageeLe }) => eligible && (engageeLe === null || engageeLe >= depot))
    .map(({ htCentimes, ttcCentimes }) => (recupereTva ? htCentimes : ttcCentimes)));
}

/** La tranche du barème : celle du volet d’abord, puis la classe du territoire ; absente quand rien ne permet de choisir. */
export function trancheDe(taux: Taux, volet: string, territoire: Territoire): Taux['tranches'][number] | undefined {
  const forte = (taux.forteSi ?? []).some((zonage) => territoire[zonage]);
  const classe = forte ? 'forte' : territoire.vulnerabilite;
  const possibles = taux.tranches.filter((tranche) => (!tranche.volets || tranche.volets.includes(volet)) && (tranche.classe === 'toutes' || tranche.classe === classe));
  return possibles.find(({ volets }) => volets) ?? possibles[0];
}
