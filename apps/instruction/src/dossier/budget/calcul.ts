import type { BudgetInstruit, BudgetInstruitDto } from '@maillage/contrats';
import { aideSurAssiette, sommeCentimes, verifierLigne, type Aide } from '@maillage/domain';
import type { ErreurChamp } from '@maillage/ui';

type Ligne = BudgetInstruit['lignes'][number];
export type LigneSaisie = { readonly ligne: string; readonly retenuCentimes?: number | null; readonly motif?: string };

const A_CONFIRMER = { statut: 'a-confirmer', texte: '' } as const;
const SANS_ZONAGE = { vulnerabilite: null, qpv: false, ccdet: false } as const;

/** Ce que la saisie donnerait, en centimes, avec le taux, le plafond et la demande déjà connus du dossier : la règle est celle du domaine. */
export function aideSurSaisie({ tauxPourMille, plafondCentimes, demandeCentimes, lignes }: Pick<BudgetInstruit, 'tauxPourMille' | 'plafondCentimes' | 'demandeCentimes' | 'lignes'>, saisie: readonly LigneSaisie[]): Aide {
  const assiette = sommeCentimes(lignes.filter(({ eligible }) => eligible).map((ligne) => retenu(ligne, saisie)));
  const tranche = { classe: 'toutes', tauxPourMille: { valeur: tauxPourMille, source: A_CONFIRMER }, plafondCentimes: { valeur: plafondCentimes, source: A_CONFIRMER } } as const;
  return aideSurAssiette({ taux: { assiette: { valeur: 'ht-si-tva-recuperee', source: A_CONFIRMER }, tranches: [tranche] } }, { volet: '', territoire: SANS_ZONAGE, montantDemandeCentimes: demandeCentimes }, assiette);
}

/** Les corrections que le domaine demande, chacune nommant sa dépense. */
export const ecartsSansMotif = (lignes: readonly Ligne[], saisie: readonly LigneSaisie[]): readonly ErreurChamp[] =>
  saisie.flatMap(({ ligne, retenuCentimes, motif }, rang) => {
    const demandee = lignes.find((candidate) => candidate.ligne === ligne);
    return verifierLigne({ ligne, retenuCentimes: retenuCentimes ?? Number.NaN, motif: motif ?? null }, demandee, `lignes.${rang}`)
      .map(({ chemin, message }) => ({ chemin, message: demandee ? `${demandee.libelle} : ${message}` : message }));
  });

const retenu = ({ ligne, retenuCentimes }: Ligne, saisie: readonly LigneSaisie[]): number => {
  const montant = saisie.find((candidate) => candidate.ligne === ligne)?.retenuCentimes ?? (saisie.some((candidate) => candidate.ligne === ligne) ? 0 : retenuCentimes);
  return Number.isSafeInteger(montant) ? montant : 0;
};

/** Les coupes déjà motivées qui tiennent encore sous d’autres réglages ; le reste revient au montant demandé. `depuis` : premier jour éligible. */
export const coupesGardees = (lignes: readonly Ligne[], htOuTtc: 'HT' | 'TTC', depuis: string): BudgetInstruitDto['lignes'] =>
  lignes.flatMap(({ ligne, eligible, engageeLe, htCentimes, ttcCentimes, demandeCentimes, retenuCentimes, motif }) => {
    const coupee = eligible && retenuCentimes < demandeCentimes && motif !== null && (engageeLe === null || engageeLe >= depuis);
    return coupee ? [{ ligne, retenuCentimes: Math.min(retenuCentimes, htOuTtc === 'HT' ? htCentimes : ttcCentimes), motif }] : [];
  });
