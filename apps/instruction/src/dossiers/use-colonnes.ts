import type { FiltresDossiers, VuesListe } from '@maillage/contrats';
import { type ColonneListe, COLONNES_PAR_DEFAUT } from '@maillage/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';
import { vues } from '../api/requetes.ts';
import { colonnesDemandees } from './filtres.ts';

/** Les colonnes de l’adresse (une vue), sinon celles de la personne, gardées sur son compte ; `choisir` change les unes ou les autres. */
export function useColonnes(filtres: FiltresDossiers, changerAdresse: (changements: Readonly<Record<string, string>>) => void): readonly [readonly ColonneListe[], (colonnes: readonly ColonneListe[]) => void] {
  const client = useQueryClient();
  const { data } = useQuery(vues);
  const garder = useMutation({
    mutationFn: (colonnes: readonly ColonneListe[]) => appeler('/api/instruction/colonnes', { methode: 'PUT', corps: { colonnes } }),
    onMutate: (colonnes) => { client.setQueryData(vues.queryKey, (avant: VuesListe | undefined) => avant && { ...avant, colonnes }); },
  });
  const demandees = colonnesDemandees(filtres);
  return [demandees ?? data?.colonnes ?? COLONNES_PAR_DEFAUT, (colonnes) => (demandees ? changerAdresse({ colonnes: colonnes.join(',') }) : garder.mutate(colonnes))];
}
