import { Bouton, Chargement, EtatErreur, LienBouton, ListeNotifications, Page, Pagination } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { requetes } from '../../api/requetes.ts';
import rythme from '../dossier/mise-en-page.module.css';
import { marquerLue, notifications, toutMarquerLu } from './requetes.ts';

/** /notifications : ce qui s’est passé sur mes dossiers, le plus récent d’abord. */
export function PageNotifications() {
  const apres = useSearchParams()[0].get('apres') ?? '';
  const { data, error, isFetching, refetch } = useQuery(notifications(apres));
  const relire = () => requetes.invalidateQueries({ queryKey: ['notifications'] });
  return (
    <Page titre="Notifications" cle={apres}>
      <div className={rythme.flux}>
        {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
        {!data && !error && <Chargement texte="Lecture de vos notifications…" />}
        {data && (
          <>
            <p>
              {data.nonLues > 0 && <><Bouton variante="secondaire" onClick={() => void toutMarquerLu().then(relire)}>Tout marquer comme lu</Bouton> </>}
              <LienBouton variante="discret" href="/notifications/reglages">Choisir les courriels que je reçois</LienBouton>
            </p>
            <ListeNotifications lignes={data.lignes} adresse={(chemin) => chemin} surLire={(id) => void marquerLue(id).then(relire)} />
            {(apres || data.suivant) && <Pagination precedente={apres ? '/notifications' : null} suivante={data.suivant ? `/notifications?apres=${data.suivant}` : null} position={apres ? 'Plus anciennes' : 'Les plus récentes'} />}
          </>
        )}
      </div>
    </Page>
  );
}
