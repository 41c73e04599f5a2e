import type { FicheANoter, MesFiches, NotationDuDossier } from '@maillage/contrats';
import { queryOptions } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

export const mesFiches = queryOptions({ queryKey: ['fiches'], queryFn: ({ signal }) => appeler<MesFiches>('/api/notation/fiches', { signal }) });
export const maFiche = (id: string) => queryOptions({ queryKey: ['fiches', id], queryFn: ({ signal }) => appeler<FicheANoter>(`/api/notation/fiches/${id}`, { signal }) });

/** La notation d’un dossier, côté instruction. */
export const notation = (id: string) => queryOptions({ queryKey: ['dossier', id, 'notation'], queryFn: ({ signal }) => appeler<NotationDuDossier>(`/api/instruction/dossiers/${id}/notation`, { signal }) });
