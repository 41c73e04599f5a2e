import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { appeler, ErreurApi, nouvelleCle } from '../api/client.ts';

export type Geste = { readonly chemin: string; readonly methode?: 'POST' | 'PUT' | 'DELETE'; readonly corps?: unknown; readonly version?: number };

/**
 * Un geste sur un dossier : il écrit, puis tout ce qui en dépend est relu.
 * La clé d’idempotence reste la même tant que l’API n’a pas tranché (réseau coupé, panne), pour qu’un nouvel essai ne fasse rien deux fois.
 */
export function useGeste<T = void>(dossierId: string) {
  const client = useQueryClient();
  const cle = useRef<string | null>(null);
  return useMutation<T, ErreurApi, Geste>({
    mutationFn: ({ chemin, methode = 'POST', corps = {}, version }) => {
      cle.current ??= nouvelleCle();
      return appeler<T>(chemin, { methode, corps, cle: cle.current, ...(version === undefined ? {} : { version }) });
    },
    onSettled: (_donnees, erreur) => { if (!erreur || (erreur.statut >= 400 && erreur.statut < 500)) cle.current = null; },
    onSuccess: () => Promise.all([
      client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
      client.invalidateQueries({ queryKey: ['dossiers'], refetchType: 'none' }),
      client.invalidateQueries({ queryKey: ['taches'], refetchType: 'none' }),
    ]),
  });
}
