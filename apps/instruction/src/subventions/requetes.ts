import type { ApercuCloture, Enveloppe, MouvementEnveloppe, SubventionDetail } from '@maillage/contrats';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { appeler, type ErreurApi, nouvelleCle } from '../api/client.ts';

const FINANCES = '/api/finances';

export const enveloppes = queryOptions({ queryKey: ['enveloppes'], queryFn: ({ signal }) => appeler<readonly Enveloppe[]>(`${FINANCES}/enveloppes`, { signal }) });
export const historique = (id: string) => queryOptions({ queryKey: ['enveloppes', id], queryFn: ({ signal }) => appeler<readonly MouvementEnveloppe[]>(`${FINANCES}/enveloppes/${id}/historique`, { signal }) });
export const apercuCloture = (id: string, exercice: number) => queryOptions({ queryKey: ['enveloppes', id, 'cloture', exercice], staleTime: 0, queryFn: ({ signal }) => appeler<ApercuCloture>(`${FINANCES}/enveloppes/${id}/exercices/${exercice}/cloture`, { signal }) });
export const subvention = (id: string) => queryOptions({ queryKey: ['subventions', 'une', id], queryFn: ({ signal }) => appeler<SubventionDetail>(`${FINANCES}/subventions/${id}`, { signal }) });

/** `chemin` : après `/api/finances`. */
export type GesteFinances = { readonly chemin: string; readonly corps?: unknown };

/** Un geste sur l’argent : il écrit, puis enveloppes et subventions sont relues. La clé d’idempotence tient tant que l’API n’a pas tranché. */
export function useGesteFinances() {
  const client = useQueryClient();
  const cle = useRef<string | null>(null);
  return useMutation<void, ErreurApi, GesteFinances>({
    mutationFn: ({ chemin, corps = {} }) => {
      cle.current ??= nouvelleCle();
      return appeler(`${FINANCES}${chemin}`, { methode: 'POST', corps, cle: cle.current });
    },
    onSettled: (_donnees, erreur) => { if (!erreur || (erreur.statut >= 400 && erreur.statut < 500)) cle.current = null; },
    onSuccess: () => Promise.all(['enveloppes', 'subventions', 'dossier', 'tableau-de-bord'].map((racine) => client.invalidateQueries({ queryKey: [racine] }))),
  });
}
