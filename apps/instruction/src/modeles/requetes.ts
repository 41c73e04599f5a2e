import type { ListeModeles, ModeleDetail } from '@maillage/contrats';
import type { NatureModele } from '@maillage/domain';
import { queryOptions } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

export const NOMS_NATURE: Readonly<Record<NatureModele, string>> = { accord: 'Accord', refus: 'Refus', ajournement: 'Ajournement', irrecevabilite: 'Irrecevabilité', 'demande-complements': 'Demande de compléments', 'accuse-recours': 'Accusé de recours', 'recours-accueilli': 'Recours accueilli', 'recours-rejete': 'Recours rejeté' };

export const modeles = queryOptions({ queryKey: ['modeles'], staleTime: 0, queryFn: ({ signal }) => appeler<ListeModeles>('/api/instruction/modeles', { signal }) });
export const modele = (id: string) => queryOptions({ queryKey: ['modeles', id], staleTime: 0, queryFn: ({ signal }) => appeler<ModeleDetail>(`/api/instruction/modeles/${id}`, { signal }) });
