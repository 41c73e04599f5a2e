import type { SelectionSeance } from '@maillage/contrats';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

/** `retenus` : les dossiers choisis, séparés par une virgule ; `aucun` ; nul, ceux de l’ordre du jour. */
export const selection = (seance: string, retenus: string | null) => queryOptions({
  queryKey: ['selection', seance, retenus ?? ''], enabled: seance !== '', placeholderData: keepPreviousData,
  queryFn: ({ signal }) => appeler<SelectionSeance>(`/api/finances/selection/${seance}${retenus ? `?retenus=${retenus}` : ''}`, { signal }),
});
