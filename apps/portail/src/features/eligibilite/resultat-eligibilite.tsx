import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import type { ResultatTest } from '@maillage/contrats';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { phraseErreur, poster } from '../../api/client.ts';
import { appel } from '../appels/requetes.ts';
import { PageResultat } from './page-resultat.tsx';
import { aRepondre, ecrireReponses, lireReponses, versTest } from './questionnaire.ts';

const TITRE = 'Résultat du test';

/** Le résultat : l’adresse porte les réponses, l’ouvrir de nouveau refait le test. */
export function ResultatEligibilite() {
  const { id = '' } = useParams();
  const [adresse] = useSearchParams();
  const reponses = lireReponses(adresse);
  const detail = useQuery(appel(id));
  const incomplet = detail.data ? aRepondre(detail.data.reglement, reponses) : null;
  const test = useQuery({
    queryKey: ['test', id, ecrireReponses(reponses).toString()],
    staleTime: 5 * 60_000,
    enabled: detail.data !== undefined && incomplet === null,
    queryFn: () => poster<ResultatTest>(`/api/appels/${encodeURIComponent(id)}/eligibilite`, versTest(detail.data!.reglement, reponses)),
  });
  const erreur = detail.error ?? test.error;
  const fil = [{ libelle: 'Appels', lien: '/' }, { libelle: detail.data?.titre ?? 'Appel', lien: `/appels/${id}` }];
  if (incomplet) return <Navigate replace to={`/appels/${id}/eligibilite?${ecrireReponses(reponses)}&q=${incomplet}`} />;
  if (erreur) return <Page titre={TITRE} fil={fil}><EtatErreur message={phraseErreur(erreur)} occupe={test.isFetching || detail.isFetching} onReessayer={() => void (detail.error ? detail.refetch() : test.refetch())} /></Page>;
  if (!detail.data || !test.data) return <Page titre={TITRE} fil={fil}><Chargement texte="Calcul du temps d’accès…" /></Page>;
  return <PageResultat appel={detail.data} resultat={test.data} reponses={reponses} />;
}
