import { queryOptions } from '@tanstack/react-query';
import type { ChangementAgent, LigneChangement } from '@maillage/contrats';
import { appeler } from '../api/client.ts';

export const changements = queryOptions({ queryKey: ['paiements', 'changements'], queryFn: ({ signal }) => appeler<readonly LigneChangement[]>('/api/finances/changements', { signal }) });
export const changement = (id: string) => queryOptions({ queryKey: ['paiements', 'changements', id], queryFn: ({ signal }) => appeler<ChangementAgent>(`/api/finances/changements/${id}`, { signal }) });
