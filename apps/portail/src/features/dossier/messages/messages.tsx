import { Chargement, EtatErreur, FilMessages } from '@maillage/ui';
import type { FilMessages as Fil } from '@maillage/contrats';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { lire, phraseErreur, poster } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';

const messages = (id: string) => queryOptions({ queryKey: ['dossiers', id, 'messages'], staleTime: 0, queryFn: ({ signal }) => lire<Fil>(`/api/dossiers/${id}/messages`, signal) });

/** Les échanges avec le service ; les ouvrir vaut lecture. */
export function Messages({ dossierId }: { readonly dossierId: string }) {
  const { data, error, isFetching, refetch } = useQuery(messages(dossierId));
  if (!data) return error ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des messages…" />;
  const envoyer = async (texte: string) => {
    await poster(`/api/dossiers/${dossierId}/messages`, { texte });
    await requetes.invalidateQueries({ queryKey: messages(dossierId).queryKey });
  };
  return <FilMessages messages={data.messages} cote="porteur" peutEcrire={data.peutEcrire} surEnvoi={envoyer} />;
}
