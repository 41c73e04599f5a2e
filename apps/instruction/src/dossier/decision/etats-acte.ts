import type { ActeResume } from '@maillage/contrats';
import type { Ton } from '@maillage/ui';

/** L’état d’un acte, en toutes lettres. */
export const ETATS_ACTE: Readonly<Record<ActeResume['etat'], { readonly libelle: string; readonly ton: Ton }>> = {
  PROJET: { libelle: 'À viser', ton: 'attention' }, VISE: { libelle: 'Visé', ton: 'information' },
  SIGNE: { libelle: 'Signé', ton: 'succes' }, NOTIFIE: { libelle: 'Notifié', ton: 'succes' }, REMPLACE: { libelle: 'Remplacé', ton: 'neutre' },
};
