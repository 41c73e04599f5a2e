import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { useParams } from 'react-router';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { Introuvable } from '../../pages/introuvable.tsx';
import { versement } from '../api.ts';
import { FormulaireVersement } from './formulaire-versement.tsx';
import { LectureVersement } from './lecture-versement.tsx';

/** /subventions/:id/versements/:demande : à remplir, à compléter, ou à suivre. */
export function PageVersement() {
  const { id = '', demande = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(versement(id, demande));
  if (data) return data.etat === 'BROUILLON' || data.etat === 'A_COMPLETER' ? <FormulaireVersement key={data.id} demande={data} /> : <LectureVersement demande={data} />;
  if (error instanceof ErreurApi && error.status === 404) return <Introuvable />;
  return error ? <Page titre="Demande de versement"><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la demande…" />;
}
