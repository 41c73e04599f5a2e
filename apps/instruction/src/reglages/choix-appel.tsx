import type { AppelResume } from '@maillage/contrats';
import { ListeDeroulante, type useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

/** Un des appels publiés. */
export function ChoixAppel(lie: ReturnType<typeof useChamp> & { readonly libelle: string; readonly aide?: string | undefined }) {
  const { data } = useQuery({ queryKey: ['appels'], queryFn: ({ signal }) => appeler<AppelResume[]>('/api/appels', { signal }) });
  return <ListeDeroulante {...lie} options={(data ?? []).map(({ id, titre }) => ({ valeur: id, libelle: titre }))} />;
}
