import { Bouton, Chargement, EtatErreur, LienBouton, ListeNotifications, Page, Pagination } from '@maillage/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { appeler } from '../api/client.ts';
import { adresseIci, notifications } from './requetes.ts';

/** /notifications : ce qui s’est passé sur les dossiers que je suis, le plus récent d’abord. */
export function PageNotifications() {
  const apres = useSearchParams()[0].get('apres') ?? '';
  const { data, error, isFetching, refetch } = useQuery(notifications(apres));
  const client = useQueryClient();
  const marquer = (chemin: string) => void appeler(`/api/notifications/${chemin}`, { methode: 'POST', corps: {} }).catch(() => undefined).then(() => client.invalidateQueries({ queryKey: ['notifications'] }));
  return (
    <Page titre="Notifications" cle={apres}>
      {error && <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement texte="Lecture de vos notifications…" />}
      {data && (
        <>
          <p>
            {data.nonLues > 0 && <><Bouton variante="secondaire" onClick={() => marquer('lues')}>Tout marquer comme lu</Bouton> </>}
            <LienBouton variante="discret" href="/notifications/reglages">Choisir les courriels que je reçois</LienBouton>
          </p>
          <ListeNotifications lignes={data.lignes} adresse={adresseIci} surLire={(id) => marquer(`${id}/lue`)} />
          {(apres || data.suivant) && <Pagination precedente={apres ? '/notifications' : null} suivante={data.suivant ? `/notifications?apres=${data.suivant}` : null} position={apres ? 'Plus anciennes' : 'Les plus récentes'} />}
        </>
      )}
    </Page>
  );
}
