import type { NotificationLue, NotificationsDossier } from '@maillage/contrats';
import type { GenrePreuve, VoieNotification } from '@maillage/domain';
import { queryOptions } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';

export const notifications = (id: string) => queryOptions({ queryKey: ['dossier', id, 'notifications'], staleTime: 0, queryFn: ({ signal }) => appeler<NotificationsDossier>(`/api/instruction/dossiers/${id}/notifications`, { signal }) });

export const VOIES_NOTIFICATION: Readonly<Record<VoieNotification, string>> = { electronique: 'Par voie électronique', lrar: 'Par lettre recommandée', 'remise-en-main-propre': 'En main propre' };

export const PREUVES: Readonly<Record<GenrePreuve, string>> = { consultation: 'première lecture en ligne', presomption: 'réception présumée', 'avis-reception': 'avis de réception', 'non-reclame': 'pli présenté, non réclamé', remise: 'remise contre récépissé' };

/** Ce qu’il faut attendre, ou faire, pour que le délai devienne opposable. */
export const attenteDe = ({ voie }: Pick<NotificationLue, 'voie'>): string => (voie === 'electronique' ? 'le porteur n’a pas encore ouvert la lettre' : 'l’avis de réception n’est pas enregistré');
