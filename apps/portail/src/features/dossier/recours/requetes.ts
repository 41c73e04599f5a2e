import { queryOptions } from '@tanstack/react-query';
import type { RecoursPorteur } from '@maillage/contrats';
import { appeler, lire } from '../../../api/client.ts';

export const recoursDu = (id: string) => queryOptions({ queryKey: ['dossiers', id, 'recours'], staleTime: 0, queryFn: ({ signal }) => lire<RecoursPorteur>(`/api/dossiers/${id}/recours`, signal) });

/** Un seul recours, même si l’envoi se répète : la clé reste celle du geste. */
export const formerRecours = (id: string, texte: string, cleIdempotence: string) => appeler(`/api/dossiers/${id}/recours`, { methode: 'POST', corps: { texte }, cleIdempotence });
