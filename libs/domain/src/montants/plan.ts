import type { Reglement } from '../reglement/reglement.ts';
import type { CategorieStructure } from '../reglement/volet.ts';
import type { Instant } from '../temps/jour.ts';
import { type Aide, aideSurAssiette, assiette, type Territoire } from './aide.ts';
import { sommeCentimes } from './arrondi.ts';
import { partPropreConforme } from './part-propre.ts';
import { type DepensePrevue, estEligible } from './depense.ts';

export type RecettePrevue = { readonly nature: string; readonly montantCentimes: number };

export type PlanDeFinancement = {
  readonly volet: string;
  readonly categorie: CategorieStructure;
  readonly nature: 'fonctionnement' | 'investissement';
  readonly territoire: Territoire;
  /** Vrai : tout se compte hors taxes ; faux : toutes taxes comprises. */
  readonly recupereTva: boolean;
  /** Instant du dépôt, ou l’heure présente pour un brouillon : les dépenses engagées avant n’entrent pas dans l’assiette. */
  readonly deposeLe: Instant;
  readonly depenses: readonly DepensePrevue[];
  readonly recettes: readonly RecettePrevue[];
  readonly demandeCentimes: number | null;
};

/** Tout en centimes ; parts et taux en pour mille, arrondis vers le bas et pour l’affichage seulement. */
export type BilanDuPlan = {
  readonly htOuTtc: 'HT' | 'TTC';
  readonly totalDepensesCentimes: number;
  /** Recettes et aide demandée. */
  readonly totalRessourcesCentimes: number;
  /** Ressources moins dépenses : 0 quand le plan est équilibré. */
  readonly ecartCentimes: number;
  readonly equilibre: boolean;
  readonly assietteCentimes: number;
  readonly aide: Aide;
  /** Aide maximale sans tenir compte de la demande ; nulle si le taux est inconnu. */
  readonly aideMaximaleCentimes: number | null;
  readonly tauxEffectifPourMille: number | null;
  readonly partPubliquePourMille: number | null;
  readonly partPropreConforme: boolean;
};

const RESSOURCES_PUBLIQUES = ['etat', 'departement', 'intercommunalite', 'commune', 'europe', 'autre-public'];

/** Cette ressource vient d’une personne publique autre que le porteur. */
export const estPublique = ({ nature }: Pick<RecettePrevue, 'nature'>): boolean => RESSOURCES_PUBLIQUES.includes(nature);

/** Totaux, équilibre, assiette et aide d’un plan de financement, tels qu’ils s’affichent pendant la saisie. */
export function etablirPlan(reglement: Pick<Reglement, 'taux' | 'postes'>, plan: PlanDeFinancement): BilanDuPlan {
  const demande = plan.demandeCentimes ?? 0;
  const lignes = plan.depenses.map((depense) => ({ ...depense, eligible: estEligible(reglement, depense) }));
  const totalDepensesCentimes = sommeCentimes(lignes.map(({ htCentimes, ttcCentimes }) => (plan.recupereTva ? htCentimes : ttcCentimes)));
  const totalRessourcesCentimes = sommeCentimes([...plan.recettes.map(({ montantCentimes }) => montantCentimes), demande]);
  const publiques = sommeCentimes([...plan.recettes.filter(estPublique).map(({ montantCentimes }) => montantCentimes), demande]);
  const propres = sommeCentimes(plan.recettes.filter(({ nature }) => nature === 'apport-propre').map(({ montantCentimes }) => montantCentimes));
  const assietteCentimes = assiette({ ...plan, depenses: lignes });
  return {
    htOuTtc: plan.recupereTva ? 'HT' : 'TTC',
    totalDepensesCentimes,
    totalRessourcesCentimes,
    ecartCentimes: totalRessourcesCentimes - totalDepensesCentimes,
    equilibre: totalRessourcesCentimes === totalDepensesCentimes,
    assietteCentimes,
    aide: aideSurAssiette(reglement, { ...plan, montantDemandeCentimes: plan.demandeCentimes }, assietteCentimes),
    aideMaximaleCentimes: aideSurAssiette(reglement, { ...plan, montantDemandeCentimes: null }, assietteCentimes).montantMaxCentimes,
    tauxEffectifPourMille: part(plan.demandeCentimes, assietteCentimes),
    partPubliquePourMille: part(publiques, totalRessourcesCentimes),
    partPropreConforme: partPropreConforme({ ...plan, apportPropreCentimes: propres, autresFondsPublicsCentimes: publiques }),
  };
}

const part = (montant: number | null, total: number): number | null => (montant === null || total === 0 ? null : Number((BigInt(montant) * 1000n) / BigInt(total)));
