import type { Issue, Resultat } from '@maillage/domain';
import type { Ton } from '@maillage/ui';

export const TONS_ISSUE: Readonly<Record<Issue, Ton>> = { eligible: 'succes', 'a-verifier': 'attention', ineligible: 'erreur', 'refus-depot': 'erreur' };

export const LIBELLES_RESULTAT: Readonly<Record<Resultat | 'derogation', { readonly libelle: string; readonly ton: Ton }>> = {
  satisfait: { libelle: 'Satisfait', ton: 'succes' },
  'a-verifier': { libelle: 'À vérifier', ton: 'attention' },
  'non-satisfait': { libelle: 'Non satisfait', ton: 'erreur' },
  derogation: { libelle: 'Dérogation', ton: 'avis' },
};
