import type { Changement, SubventionActuelle } from '@maillage/contrats';

export type LigneSaisie = { sens: 'depense' | 'ressource'; libelle: string; montantCentimes: number | null };
export type ValeursChangement = { motif: string; nouvelleDate: string; finProjetLe: string; montantCentimes: number | null; assietteCentimes: number | null; plan: LigneSaisie[] };

/** Ce que le formulaire montre d’abord : la dernière saisie, ou le plan du dépôt à corriger. */
export function valeursDe({ contenu, motif }: Changement, actuel: SubventionActuelle): ValeursChangement {
  const vide = { motif, nouvelleDate: '', finProjetLe: '', montantCentimes: null, assietteCentimes: null, plan: [] };
  if (contenu.nature === 'calendrier') return { ...vide, nouvelleDate: contenu.nouvelleDate ?? '', finProjetLe: contenu.finProjetLe ?? '' };
  const plan = contenu.plan.length > 0 ? contenu.plan : actuel.plan;
  return { ...vide, montantCentimes: contenu.montantCentimes, assietteCentimes: contenu.assietteCentimes, plan: plan.map((une) => ({ ...une })) };
}

/** Ce que l’API reçoit, selon la nature. */
export const corpsDe = (nature: Changement['nature'], { motif, nouvelleDate, finProjetLe, montantCentimes, assietteCentimes, plan }: ValeursChangement): object =>
  (nature === 'calendrier' ? { motif, nouvelleDate, finProjetLe } : { motif, montantCentimes: montantCentimes ?? 0, assietteCentimes: assietteCentimes ?? 0, plan: plan.map((une) => ({ ...une, montantCentimes: une.montantCentimes ?? 0 })) });
