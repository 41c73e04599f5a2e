import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { Navigate, Outlet, useLocation } from 'react-router';
import { phraseErreur } from '../api/client.ts';
import { moi } from '../api/session.ts';

/** Les pages d’une personne connectée ; les autres passent par la connexion, qui les ramène ici. */
export function SessionRequise() {
  const { data, error, isPending, isFetching, refetch } = useQuery(moi);
  const lieu = useLocation();
  if (isPending) return <Chargement />;
  if (error) return <Page titre="Service indisponible" colonne><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Navigate replace to={`/connexion?vers=${encodeURIComponent(lieu.pathname + lieu.search)}`} />;
  return <Outlet />;
}
