import { queryOptions } from '@tanstack/react-query';
import type { AppelDetail, AppelResume } from '@maillage/contrats';
import { lire } from '../../api/client.ts';

const CINQ_MINUTES = 5 * 60_000;

export const appels = queryOptions({ queryKey: ['appels'], staleTime: CINQ_MINUTES, queryFn: ({ signal }) => lire<readonly AppelResume[]>('/api/appels', signal) });

/** Un appel et son règlement courant. */
export const appel = (id: string) => queryOptions({ queryKey: ['appels', id], staleTime: CINQ_MINUTES, queryFn: ({ signal }) => lire<AppelDetail>(`/api/appels/${encodeURIComponent(id)}`, signal) });
