import { queryOptions } from '@tanstack/react-query';
import type { EffetDossier, TrajetsInstruits } from '@maillage/contrats';
import { appeler } from '../../../api/client.ts';

/** Les durées exactes demandées ou relevées pour ce dossier. */
export const trajets = (id: string) => queryOptions({ queryKey: ['dossier', id, 'trajets'], queryFn: ({ signal }) => appeler<TrajetsInstruits>(`/api/instruction/dossiers/${id}/trajets`, { signal }) });

/** Ce que le projet changerait à la couverture, et les dossiers qui le recoupent. */
export const effet = (id: string) => queryOptions({ queryKey: ['dossier', id, 'effet'], staleTime: 60_000, queryFn: ({ signal }) => appeler<EffetDossier>(`/api/instruction/dossiers/${id}/effet`, { signal }) });
