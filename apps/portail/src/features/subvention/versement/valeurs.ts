import type { DemandePaiementPorteur } from '@maillage/contrats';

export type DepenseSaisie = { le: string; fournisseur: string; objet: string; htCentimes: number | null; ttcCentimes: number | null; pieceId: string };
export type PosteSaisi = { sens: 'charge' | 'produit'; libelle: string; prevuCentimes: number | null; realiseCentimes: number | null };
export type ValeursVersement = {
  avanceDemandeeCentimes: number | null;
  depenses: DepenseSaisie[];
  compteRendu: { realisation: string; beneficiaires: string; datesEtLieux: string; indicateurs: string; difficultes: string; postes: PosteSaisi[]; chargesIndirectes: string; ecarts: string; contributionsVolontaires: string; exact: boolean };
};

/** Ce que le formulaire montre d’abord : la dernière saisie, ou le budget déposé en colonne « prévu ». */
export function valeursDe({ avanceDemandeeCentimes, depenses, compteRendu, postesPrevus }: DemandePaiementPorteur): ValeursVersement {
  const vide = { realisation: '', beneficiaires: '', datesEtLieux: '', indicateurs: '', difficultes: '', chargesIndirectes: '', ecarts: '', contributionsVolontaires: '', exact: false, postes: postesPrevus.map((poste) => ({ ...poste, realiseCentimes: 0 })) };
  return {
    avanceDemandeeCentimes: avanceDemandeeCentimes || null,
    depenses: depenses.map(({ le, fournisseur, objet, htCentimes, ttcCentimes, pieceId }) => ({ le, fournisseur, objet, htCentimes, ttcCentimes, pieceId: pieceId ?? '' })),
    compteRendu: compteRendu ? { ...compteRendu, postes: compteRendu.postes.map((poste) => ({ ...poste })) } : vide,
  };
}

/** Ce que l’API reçoit, selon le versement. */
export function corpsDe(type: DemandePaiementPorteur['type'], { avanceDemandeeCentimes, depenses, compteRendu }: ValeursVersement): object {
  if (type === 'AVANCE') return { depenses: [], ...(avanceDemandeeCentimes === null ? {} : { avanceDemandeeCentimes }) };
  const lignes = depenses.map(({ pieceId, ...reste }) => ({ ...reste, ...(pieceId ? { pieceId } : {}) }));
  return type === 'SOLDE' ? { depenses: lignes, compteRendu } : { depenses: lignes };
}
