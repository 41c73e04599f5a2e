import type { DepenseDto, RecetteDto } from '@maillage/contrats';
import { calculerAide, type Aide, type Instant, type Jour, jourAParis, type Poste, type Reglement } from '@maillage/domain';

export type Plan = { readonly depenses: readonly Partial<DepenseDto>[]; readonly recettes: readonly Partial<RecetteDto>[]; readonly demandeCentimes: number | null | undefined };
export type Contexte = { readonly reglement: Reglement; readonly volet: string; readonly recupereTva: boolean; readonly maintenant: Instant };

export type Bilan = {
  readonly htCentimes: number;
  readonly ttcCentimes: number;
  /** Le total qui compte au budget : HT si la TVA est récupérée, TTC sinon. */
  readonly depensesCentimes: number;
  readonly recettesCentimes: number;
  readonly demandeCentimes: number;
  /** Dépenses − recettes − aide demandée : positif s’il manque des recettes. */
  readonly ecartCentimes: number;
  readonly aide: Aide;
  /** Rangs des dépenses datées d’avant le dépôt : elles ne comptent pas. */
  readonly tropTot: readonly number[];
  /** Rangs des dépenses d’un poste exclu de l’assiette. */
  readonly exclues: readonly number[];
};

/** Totaux, équilibre et aide maximale d’un plan en cours de saisie ; les lignes incomplètes comptent pour zéro. */
export function bilan({ depenses, recettes, demandeCentimes }: Plan, { reglement, volet, recupereTva, maintenant }: Contexte): Bilan {
  const aujourdhui: Jour = jourAParis(maintenant);
  const eligible = (code: string | undefined) => reglement.postes.some((poste: Poste) => poste.code === code && poste.eligible);
  const lues = depenses.map((depense) => ({ poste: depense.poste ?? '', htCentimes: entier(depense.htCentimes), ttcCentimes: entier(depense.ttcCentimes), eligible: eligible(depense.poste), engageeLe: jourOuNul(depense.engageeLe) }));
  const htCentimes = somme(lues.map((ligne) => ligne.htCentimes));
  const ttcCentimes = somme(lues.map((ligne) => ligne.ttcCentimes));
  const depensesCentimes = recupereTva ? htCentimes : ttcCentimes;
  const recettesCentimes = somme(recettes.map((recette) => entier(recette.montantCentimes)));
  const demande = entier(demandeCentimes);
  const territoire = { vulnerabilite: null, qpv: false, ccdet: false };
  return {
    htCentimes, ttcCentimes, depensesCentimes, recettesCentimes, demandeCentimes: demande, ecartCentimes: depensesCentimes - recettesCentimes - demande,
    aide: calculerAide(reglement, { volet, deposeLe: maintenant, territoire, recupereTva, depenses: lues, montantDemandeCentimes: null }),
    tropTot: rangs(lues, ({ engageeLe }) => engageeLe !== null && engageeLe < aujourdhui),
    exclues: rangs(lues, ({ poste, eligible: compte }) => poste !== '' && !compte),
  };
}

const entier = (centimes: number | null | undefined) => (typeof centimes === 'number' && Number.isSafeInteger(centimes) && centimes > 0 ? centimes : 0);
const somme = (montants: readonly number[]) => montants.reduce((total, montant) => total + montant, 0);
const jourOuNul = (texte: string | null | undefined): Jour | null => (texte && /^\d{4}-\d{2}-\d{2}$/.test(texte) ? texte as Jour : null);
const rangs = <T>(lignes: readonly T[], juge: (ligne: T) => boolean) => lignes.flatMap((ligne, rang) => (juge(ligne) ? [rang] : []));
