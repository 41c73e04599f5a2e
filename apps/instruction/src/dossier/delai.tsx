import type { DelaiAnnonce } from '@maillage/contrats';
import { useQuery } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

/** Depuis quand le dossier est là, et ce que durent les dossiers comparables. */
export function Delai({ dossierId }: { readonly dossierId: string }) {
  const { data } = useQuery({ queryKey: ['dossier', dossierId, 'delai'], queryFn: ({ signal }) => appeler<DelaiAnnonce>(`/api/instruction/dossiers/${dossierId}/delai`, { signal }) });
  if (!data?.quiAgit) return null;
  const { constate, ecoulesJours } = data;
  return <>{ecoulesJours <= 1 ? `${ecoulesJours} jour` : `${ecoulesJours} jours`}{constate ? ` (la moitié des dossiers comparables : ${constate.premierQuartileJours} à ${constate.troisiemeQuartileJours} jours)` : ''}</>;
}
