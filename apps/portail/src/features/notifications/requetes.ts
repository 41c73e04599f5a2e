import { queryOptions } from '@tanstack/react-query';
import type { ListeNotifications, Preference } from '@maillage/contrats';
import { appeler, lire, poster } from '../../api/client.ts';

export const notifications = (apres: string) => queryOptions({ queryKey: ['notifications', apres], refetchInterval: apres ? false : 60_000, queryFn: ({ signal }) => lire<ListeNotifications>(`/api/notifications${apres ? `?apres=${apres}` : ''}`, signal) });
export const preferences = queryOptions({ queryKey: ['notifications', 'preferences'], queryFn: ({ signal }) => lire<readonly Preference[]>('/api/notifications/preferences', signal) });

export const marquerLue = (id: string) => poster(`/api/notifications/${id}/lue`, {});
export const toutMarquerLu = () => poster('/api/notifications/lues', {});
export const regler = (evenement: string, rythme: string) => appeler(`/api/notifications/preferences/${evenement}`, { methode: 'PUT', corps: { rythme } });
