import type { DossierAgent, FilMessages as Fil } from '@maillage/contrats';
import { Chargement, EtatErreur, FilMessages } from '@maillage/ui';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';

const messages = (id: string) => queryOptions({ queryKey: ['dossier', id, 'messages'], staleTime: 0, queryFn: ({ signal }) => appeler<Fil>(`/api/instruction/dossiers/${id}/messages`, { signal }) });

/** Les échanges avec le porteur ; qui n’instruit pas le dossier les lit sans les marquer lus. */
export function Messages({ dossier }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(messages(dossier.id));
  const client = useQueryClient();
  if (!data) return error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des messages…" />;
  const envoyer = async (texte: string) => {
    await appeler(`/api/instruction/dossiers/${dossier.id}/messages`, { methode: 'POST', corps: { texte } });
    await client.invalidateQueries({ queryKey: messages(dossier.id).queryKey });
  };
  return <FilMessages messages={data.messages} cote="service" peutEcrire={data.peutEcrire} surEnvoi={envoyer} />;
}
