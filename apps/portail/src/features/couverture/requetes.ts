import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CouvertureRegion, Interlocuteur, PropositionsOuvrir, TiersLieuPublic } from '@maillage/contrats';
import { lire } from '../../api/client.ts';

const CINQ_MINUTES = 5 * 60_000;

/** La couverture pour ces filtres d’URL ; la précédente reste affichée pendant que la suivante arrive. */
export const couverture = (filtres: string) => queryOptions({
  queryKey: ['couverture', filtres], staleTime: CINQ_MINUTES, placeholderData: keepPreviousData,
  queryFn: ({ signal }) => lire<CouvertureRegion>(`/api/couverture${filtres}`, signal),
});

export const ouOuvrir = (filtres: string) => queryOptions({
  queryKey: ['ou-ouvrir', filtres], staleTime: CINQ_MINUTES, placeholderData: keepPreviousData,
  queryFn: ({ signal }) => lire<PropositionsOuvrir>(`/api/couverture/ou-ouvrir${filtres}`, signal),
});

export const interlocuteurs = (commune: string) => queryOptions({
  queryKey: ['interlocuteurs', commune], staleTime: CINQ_MINUTES,
  queryFn: ({ signal }) => lire<readonly Interlocuteur[]>(`/api/couverture/communes/${commune}/interlocuteurs`, signal),
});

export const tiersLieux = queryOptions({ queryKey: ['tiers-lieux'], staleTime: CINQ_MINUTES, queryFn: ({ signal }) => lire<readonly TiersLieuPublic[]>('/api/tiers-lieux', signal) });
