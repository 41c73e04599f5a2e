import { queryOptions } from '@tanstack/react-query';
import type { ListeNotifications, Preference } from '@maillage/contrats';
import { appeler } from '../api/client.ts';

export const notifications = (apres: string) => queryOptions({ queryKey: ['notifications', apres], refetchInterval: apres ? false : 60_000, queryFn: ({ signal }) => appeler<ListeNotifications>(`/api/notifications${apres ? `?apres=${apres}` : ''}`, { signal }) });
export const preferences = queryOptions({ queryKey: ['notifications', 'preferences'], queryFn: ({ signal }) => appeler<readonly Preference[]>('/api/notifications/preferences', { signal }) });

/** Les chemins gardés valent pour tout le site : les nôtres perdent leur préfixe, ceux du portail prennent le leur. */
export const adresseIci = (chemin: string): string => (chemin.startsWith('/instruction') ? chemin.slice('/instruction'.length) || '/' : `/portail${chemin}`);
