import type { FiltresDossiers, VuesListe } from '@maillage/contrats';
import { type ColonneListe, COLONNES_PAR_DEFAUT } from '@maillage/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler } from '../api/client.ts';
import { vues } from '../api/requetes.ts';
import { colonnesDemandees } from './filtres.ts';

/** Les colonnes de l’adresse (une vue), sinon celles de la personne, gardées sur son compte ; `choisir` change les unes ou les autres. */
export function useColonnes(filtres: FiltresDossiers, changerAdresse: (changements: Readonly<Record<string, string>>) => void): readonly [readonly ColonneListe[], (colonnes: readonly ColonneListe[]) => void] {
  const client = useQueryClient();
  const { data } = useQuery(vues);
  const garder = useMutation({
    mutationFn: (colonnes: readonly ColonneListe[]) => appeler('/api/instruction/colonnes', { methode: 'PUT', corps: { colonnes } }),
    onSuccess: (_rien, colonnes) => { client.setQueryData(vues.queryKey, (avant: VuesListe | undefined) => avant && { ...avant, colonnes }); },
  });
  // La case répond aussitôt ; le compte suit.
  const [choisies, setChoisies] = useState<readonly ColonneListe[] | null>(null);
  const demandees = colonnesDemandees(filtres);
  const choisir = (colonnes: readonly ColonneListe[]) => {
    if (demandees) return changerAdresse({ colonnes: colonnes.join(',') });
    setChoisies(colonnes);
    garder.mutate(colonnes);
  };
  return [demandees ?? choisies ?? data?.colonnes ?? COLONNES_PAR_DEFAUT, choisir];
}
