import type { LotDto } from '@maillage/contrats';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { appeler, type ErreurApi, nouvelleCle } from '../api/client.ts';

/** Lance un lot ; la clé reste la même tant que l’API n’a pas tranché, pour qu’un nouvel essai n’en lance pas deux. */
export function useLot() {
  const client = useQueryClient();
  const cle = useRef<string | null>(null);
  return useMutation<{ readonly id: string }, ErreurApi, LotDto>({
    mutationFn: (corps) => appeler('/api/instruction/lots', { methode: 'POST', corps, cle: cle.current ??= nouvelleCle() }),
    onSettled: (_donnees, erreur) => { if (!erreur || (erreur.statut >= 400 && erreur.statut < 500)) cle.current = null; },
    onSuccess: () => client.invalidateQueries({ queryKey: ['actes'] }),
  });
}
