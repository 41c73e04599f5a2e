import type { Comite, ComiteResume, FicheComite, MandatDeclare } from '@maillage/contrats';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { appeler, type ErreurApi } from '../api/client.ts';

export const comites = queryOptions({ queryKey: ['comites'], queryFn: ({ signal }) => appeler<readonly ComiteResume[]>('/api/instruction/comites', { signal }) });
/** Relue toutes les quinze secondes : d’autres tiennent la séance en même temps. */
export const comite = (id: string) => queryOptions({ queryKey: ['comites', id], refetchInterval: 15_000, queryFn: ({ signal }) => appeler<Comite>(`/api/instruction/comites/${id}`, { signal }) });
export const ficheComite = (id: string, dossier: string) => queryOptions({ queryKey: ['comites', id, dossier], queryFn: ({ signal }) => appeler<FicheComite>(`/api/instruction/comites/${id}/dossiers/${dossier}`, { signal }) });
export const mandats = queryOptions({ queryKey: ['mandats'], queryFn: ({ signal }) => appeler<readonly MandatDeclare[]>('/api/mandats', { signal }) });

export type GesteSeance = { readonly chemin: string; readonly methode?: 'POST' | 'PUT' | 'DELETE'; readonly corps?: unknown; readonly version?: number; readonly ensuite?: () => void };

/** Un geste sur une séance : il écrit, passe à la suite (`ensuite`) sans attendre, puis la séance et les dossiers sont relus. */
export function useGesteSeance() {
  const client = useQueryClient();
  return useMutation<void, ErreurApi, GesteSeance>({
    mutationFn: ({ chemin, methode = 'POST', corps = {}, version }) => appeler(chemin, { methode, corps, ...(version === undefined ? {} : { version }) }),
    onSuccess: (_rien, { ensuite }) => {
      ensuite?.();
      return Promise.all([...['comites', 'mandats'].map((cle) => client.invalidateQueries({ queryKey: [cle] })), ...['dossier', 'dossiers', 'taches'].map((cle) => client.invalidateQueries({ queryKey: [cle], refetchType: 'none' }))]);
    },
  });
}
