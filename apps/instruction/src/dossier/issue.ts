import type { CritereInstruit } from '@maillage/contrats';
import type { Issue, Resultat } from '@maillage/domain';
import type { Ton } from '@maillage/ui';

export const TONS_ISSUE: Readonly<Record<Issue, Ton>> = { eligible: 'succes', 'a-verifier': 'attention', ineligible: 'erreur', 'refus-depot': 'erreur' };

export const LIBELLES_RESULTAT: Readonly<Record<Resultat | 'derogation', { readonly libelle: string; readonly ton: Ton }>> = {
  satisfait: { libelle: 'Satisfait', ton: 'succes' },
  'a-verifier': { libelle: 'À vérifier', ton: 'attention' },
  'non-satisfait': { libelle: 'Non satisfait', ton: 'erreur' },
  derogation: { libelle: 'Dérogation', ton: 'avis' },
};

/** Un critère mérite un regard tant qu’il n’est pas satisfait, ou qu’une dérogation l’a levé. */
export const aRegarder = ({ retenu }: Pick<CritereInstruit, 'retenu'>): boolean => retenu !== 'satisfait';

/** Ce qui vaut pour ce critère : la conclusion visée s’il le faut, sinon le constat. */
export const resultatAffiche = ({ retenu, confirmation, sansObjet }: Pick<CritereInstruit, 'retenu' | 'confirmation' | 'sansObjet'>): { readonly libelle: string; readonly ton: Ton } =>
  sansObjet && !confirmation ? { libelle: 'Sans objet', ton: 'neutre' } : LIBELLES_RESULTAT[retenu];

/** Le constat qui vaut : rejoué sur les faits établis, sinon celui du dépôt. */
export const constatCourant = ({ resultat, rejoue }: Pick<CritereInstruit, 'resultat' | 'rejoue'>): Resultat => rejoue?.resultat ?? resultat;
