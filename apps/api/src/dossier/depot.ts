import type { ContenuDossier, PieceAttendue } from '@maillage/contrats';
import type { Reponses } from '@maillage/domain';

/** La candidature telle que déposée : figée, jamais modifiée ensuite. */
export type Depot = {
  readonly contenu: ContenuDossier;
  readonly reponses: Reponses;
  readonly pieces: readonly PieceAttendue[];
  readonly commune: { readonly code: string; readonly nom: string; readonly departement: string } | null;
};
