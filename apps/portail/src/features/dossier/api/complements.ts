import { queryOptions } from '@tanstack/react-query';
import type { ComplementsPorteur } from '@maillage/contrats';
import type { Reponses } from '@maillage/domain';
import { appeler, lire } from '../../../api/client.ts';

export const complements = (id: string) => queryOptions({ queryKey: ['dossiers', id, 'complements'], queryFn: ({ signal }) => lire<ComplementsPorteur>(`/api/dossiers/${id}/complements`, signal) });

export const enregistrerReponses = (id: string, reponses: Reponses) => appeler(`/api/dossiers/${id}/complements`, { methode: 'PUT', corps: { reponses } });

export const transmettre = (id: string, cleIdempotence: string) => appeler(`/api/dossiers/${id}/complements/transmettre`, { methode: 'POST', corps: {}, cleIdempotence });
