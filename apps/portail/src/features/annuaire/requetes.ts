import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FicheLieu, ListeRegistre, MaDemande } from '@maillage/contrats';
import { lire } from '../../api/client.ts';

/** Les lieux que ces filtres d’URL retiennent, 500 au plus : la carte et le tableau montrent les mêmes. */
export const annuaire = (filtres: string) => queryOptions({
  queryKey: ['annuaire', filtres], placeholderData: keepPreviousData,
  queryFn: ({ signal }) => lire<ListeRegistre>(`/api/registre?taille=500${filtres ? `&${filtres}` : ''}`, signal),
});

export const lieu = (id: string) => queryOptions({ queryKey: ['annuaire', 'lieu', id], queryFn: ({ signal }) => lire<FicheLieu>(`/api/registre/${encodeURIComponent(id)}`, signal) });
export const mesDemandes = queryOptions({ queryKey: ['annuaire', 'mes-demandes'], queryFn: ({ signal }) => lire<readonly MaDemande[]>('/api/registre/mes-demandes', signal) });
