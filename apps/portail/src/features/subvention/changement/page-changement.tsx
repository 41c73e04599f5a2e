import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { useParams } from 'react-router';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { Introuvable } from '../../pages/introuvable.tsx';
import { changements } from './api.ts';
import { FormulaireChangement } from './formulaire-changement.tsx';
import { LectureChangement } from './lecture-changement.tsx';

/** /subventions/:id/changements/:changement : à remplir, à compléter, à signer, ou à suivre. */
export function PageChangement() {
  const { id = '', changement = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery({ ...changements(id), staleTime: 0 });
  const lu = data?.changements.find((un) => un.id === changement);
  if (data && lu) return lu.etat === 'BROUILLON' || lu.etat === 'A_COMPLETER' ? <FormulaireChangement key={lu.id} changement={lu} vue={data} /> : <LectureChangement changement={lu} vue={data} />;
  if (data || (error instanceof ErreurApi && error.status === 404)) return <Introuvable />;
  return error ? <Page titre="Changement"><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la demande…" />;
}
