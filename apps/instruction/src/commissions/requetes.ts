import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Commission, CommissionResume, GrilleRelue } from '@maillage/contrats';
import { useRef } from 'react';
import { appeler, type ErreurApi, nouvelleCle } from '../api/client.ts';

export const RACINE = '/api/instruction/commissions';

export const commissions = queryOptions({ queryKey: ['commissions'], queryFn: ({ signal }) => appeler<readonly CommissionResume[]>(RACINE, { signal }) });
/** Relue toutes les deux secondes tant que des votes s’enregistrent ou que le procès-verbal s’imprime. */
export const commission = (id: string) => queryOptions({
  queryKey: ['commissions', id],
  queryFn: ({ signal }) => appeler<Commission>(`${RACINE}/${id}`, { signal }),
  refetchInterval: ({ state: { data } }) => (data && (data.lignes.some(({ situation }) => situation === 'en-cours') || data.procesVerbal?.pret === false) ? 2000 : false),
});
export const relireCsv = (id: string, csv: string) => appeler<GrilleRelue>(`${RACINE}/${id}/votes/lecture`, { methode: 'POST', corps: { csv } });

type Geste = { readonly chemin: string; readonly methode?: 'POST' | 'PUT'; readonly corps?: unknown; readonly version?: number };

/** Un geste sur une séance : il écrit, puis la séance et ce qui en dépend sont relus. La clé d’idempotence tient tant que l’API n’a pas tranché. */
export function useGesteSeance(id: string) {
  const client = useQueryClient();
  const cle = useRef<string | null>(null);
  return useMutation<void, ErreurApi, Geste>({
    mutationFn: ({ chemin, methode = 'POST', corps = {}, version }) => {
      cle.current ??= nouvelleCle();
      return appeler(`${RACINE}/${id}${chemin}`, { methode, corps, cle: cle.current, ...(version === undefined ? {} : { version }) });
    },
    onSettled: (_donnees, erreur) => { if (!erreur || (erreur.statut >= 400 && erreur.statut < 500)) cle.current = null; },
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['commissions'] }), client.invalidateQueries({ queryKey: ['dossiers'], refetchType: 'none' }), client.invalidateQueries({ queryKey: ['dossier'], refetchType: 'none' })]),
  });
}
