import { Chargement, EtatErreur, Page, ReglagesNotifications, useAnnoncer } from '@maillage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';
import { preferences } from './requetes.ts';

/** /notifications/reglages : le rythme des courriels, événement par événement ; chaque choix s’enregistre aussitôt. */
export function PageReglages() {
  const { data, error, isFetching, refetch } = useQuery(preferences);
  const client = useQueryClient();
  const annoncer = useAnnoncer();
  const regler = useMutation({
    mutationFn: ({ evenement, rythme }: { readonly evenement: string; readonly rythme: string }) => appeler(`/api/notifications/preferences/${evenement}`, { methode: 'PUT', corps: { rythme } }),
    onSuccess: () => annoncer('Choix enregistré.'),
    onSettled: () => client.invalidateQueries({ queryKey: preferences.queryKey }),
  });
  return (
    <Page titre="Courriels que je reçois" colonne fil={[{ libelle: 'Notifications', lien: '/notifications' }]}>
      {error && <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement />}
      {regler.error && <EtatErreur message={regler.error.message} />}
      {data && <ReglagesNotifications reglages={data} surChoix={(evenement, rythme) => regler.mutate({ evenement, rythme })} />}
    </Page>
  );
}
