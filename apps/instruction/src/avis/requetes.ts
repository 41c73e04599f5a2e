import { queryOptions } from '@tanstack/react-query';
import type { AvisDuDossier, Expertise, MesExpertises } from '@maillage/contrats';
import { appeler } from '../api/client.ts';

/** Mes demandes d’avis, côté expert. */
export const mesAvis = queryOptions({ queryKey: ['expertise'], queryFn: ({ signal }) => appeler<MesExpertises>('/api/expertise', { signal }) });
export const monAvis = (id: string) => queryOptions({ queryKey: ['expertise', id], queryFn: ({ signal }) => appeler<Expertise>(`/api/expertise/${id}`, { signal }) });

/** Les avis d’un dossier, côté instruction. */
export const avisDuDossier = (id: string) => queryOptions({ queryKey: ['dossier', id, 'avis'], queryFn: ({ signal }) => appeler<AvisDuDossier>(`/api/instruction/dossiers/${id}/avis`, { signal }) });
