import { Chargement, EtatErreur, FilMessages } from '@maillage/ui';
import type { FilMessages as Fil } from '@maillage/contrats';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { lire, phraseErreur, poster } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { Joindre } from './joindre.tsx';

const messages = (id: string) => queryOptions({ queryKey: ['dossiers', id, 'messages'], staleTime: 0, queryFn: ({ signal }) => lire<Fil>(`/api/dossiers/${id}/messages`, signal) });

/** Les échanges avec le service ; les ouvrir vaut lecture. */
export function Messages({ dossierId }: { readonly dossierId: string }) {
  const { data, error, isFetching, refetch } = useQuery(messages(dossierId));
  if (!data) return error ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des messages…" />;
  const relire = () => requetes.invalidateQueries({ queryKey: messages(dossierId).queryKey });
  const envoyer = async (texte: string) => {
    await poster(`/api/dossiers/${dossierId}/messages`, { texte });
    await relire();
  };
  return <FilMessages messages={data.messages} cote="porteur" peutEcrire={data.peutEcrire} surEnvoi={envoyer} joindre={<Joindre dossierId={dossierId} fichiers={data.aJoindre} surChange={relire} />} />;
}
