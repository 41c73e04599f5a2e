import type { ReglageDetail, ReglageResume } from '@maillage/contrats';
import { queryOptions } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

export const reglages = queryOptions({ queryKey: ['reglages'], staleTime: 0, queryFn: ({ signal }) => appeler<ReglageResume[]>('/api/instruction/reglages', { signal }) });

export const reglage = (code: string) => queryOptions({ queryKey: ['reglages', code], staleTime: 0, queryFn: ({ signal }) => appeler<ReglageDetail>(`/api/instruction/reglages/${code}`, { signal }) });
