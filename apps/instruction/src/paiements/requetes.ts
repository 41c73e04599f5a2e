import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DemandePaiementAgent, LigneEcheancier, LignePaiement, Reversement } from '@maillage/contrats';
import { useRef } from 'react';
import { appeler, ErreurApi, nouvelleCle } from '../api/client.ts';

export const paiements = (etat: string) => queryOptions({ queryKey: ['paiements', 'file', etat], queryFn: ({ signal }) => appeler<readonly LignePaiement[]>(`/api/finances/paiements${etat ? `?etat=${etat}` : ''}`, { signal }) });
export const paiement = (id: string) => queryOptions({ queryKey: ['paiements', id], queryFn: ({ signal }) => appeler<DemandePaiementAgent>(`/api/finances/paiements/${id}`, { signal }) });
export const echeancier = queryOptions({ queryKey: ['paiements', 'echeancier'], queryFn: ({ signal }) => appeler<readonly LigneEcheancier[]>('/api/finances/echeancier', { signal }) });
export const reversement = (id: string) => queryOptions({ queryKey: ['paiements', 'reversement', id], queryFn: ({ signal }) => appeler<Reversement>(`/api/finances/subventions/${id}/reversement`, { signal }) });

type Geste = { readonly chemin: string; readonly methode?: 'POST' | 'PUT'; readonly corps?: unknown };

/** Un geste sur l’argent : la clé d’idempotence reste la même tant que l’API n’a pas tranché ; tout ce qui en dépend est relu. */
export function useGestePaiement() {
  const client = useQueryClient();
  const cle = useRef<string | null>(null);
  return useMutation<void, ErreurApi, Geste>({
    mutationFn: ({ chemin, methode = 'POST', corps = {} }) => {
      cle.current ??= nouvelleCle();
      return appeler<void>(`/api/finances/${chemin}`, { methode, corps, cle: cle.current });
    },
    onSettled: (_donnees, erreur) => { if (!erreur || (erreur.statut >= 400 && erreur.statut < 500)) cle.current = null; },
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['paiements'] }), client.invalidateQueries({ queryKey: ['subventions'] })]),
  });
}
