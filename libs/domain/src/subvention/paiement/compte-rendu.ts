/** Un poste du compte rendu : prévu et réalisé, en centimes. */
export type PosteCompteRendu = { readonly sens: 'charge' | 'produit'; readonly libelle: string; readonly prevuCentimes: number; readonly realiseCentimes: number };

/** Le compte rendu financier, aux rubriques du Cerfa 15059 : bilan qualitatif, tableau prévu et réalisé, écarts, attestation. */
export type CompteRenduFinancier = {
  readonly realisation: string;
  readonly beneficiaires: string;
  readonly datesEtLieux: string;
  readonly indicateurs: string;
  readonly difficultes: string;
  readonly postes: readonly PosteCompteRendu[];
  readonly chargesIndirectes: string;
  readonly ecarts: string;
  readonly contributionsVolontaires: string;
  readonly exact: boolean;
};

/** Part du prévu réalisée, en pour mille arrondi ; nulle si rien n’était prévu. */
export const realisationPourMille = ({ prevuCentimes, realiseCentimes }: Pick<PosteCompteRendu, 'prevuCentimes' | 'realiseCentimes'>): number | null =>
  (prevuCentimes === 0 ? null : Math.round((realiseCentimes * 1000) / prevuCentimes));

export const totalPoste = (postes: readonly PosteCompteRendu[], sens: PosteCompteRendu['sens'], champ: 'prevuCentimes' | 'realiseCentimes'): number =>
  postes.reduce((total, poste) => total + (poste.sens === sens ? poste[champ] : 0), 0);

/** Un écart de plus de 10 % sur un poste se commente (seuil à confirmer). */
const ECART_POUR_MILLE = 100;

/** Ce qui manque au compte rendu pour accompagner un solde, champ par champ ; vide quand il est complet. */
export function anomaliesCompteRendu(compteRendu: CompteRenduFinancier | null): readonly { readonly champ: string; readonly message: string }[] {
  if (!compteRendu) return [{ champ: 'compteRendu.realisation', message: 'Remplissez le compte rendu financier : il accompagne toute demande de solde.' }];
  const { postes, ecarts, realisation, exact } = compteRendu;
  const ecart = postes.some((poste) => { const part = realisationPourMille(poste); return part === null ? poste.realiseCentimes > 0 : Math.abs(part - 1000) > ECART_POUR_MILLE; });
  return [
    ...(realisation.trim() ? [] : [{ champ: 'compteRendu.realisation', message: 'Dites ce qui a été réalisé par rapport au projet prévu.' }]),
    ...(postes.some(({ sens }) => sens === 'charge') && postes.some(({ sens }) => sens === 'produit') ? [] : [{ champ: 'compteRendu.postes', message: 'Indiquez au moins une charge et un produit, prévus et réalisés.' }]),
    ...(ecart && !ecarts.trim() ? [{ champ: 'compteRendu.ecarts', message: 'Expliquez les écarts de plus de 10 % entre le prévu et le réalisé.' }] : []),
    ...(exact ? [] : [{ champ: 'compteRendu.exact', message: 'Attestez que ce compte rendu est exact.' }]),
  ];
}
