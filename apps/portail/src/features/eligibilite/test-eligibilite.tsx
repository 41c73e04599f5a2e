import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { appel } from '../appels/requetes.ts';
import { garder, retrouver } from './memoire.ts';
import { aRepondre, ecrireReponses, lireReponses, questionsDe, type CodeQuestion, type ReponsesAdresse } from './questionnaire.ts';
import { PageQuestion } from './page-question.tsx';

/** Le test sans compte : une question par écran, les réponses dans l’adresse. */
export function TestEligibilite() {
  const { id = '' } = useParams();
  const [adresse] = useSearchParams();
  const naviguer = useNavigate();
  const { data, error, isFetching, refetch } = useQuery(appel(id));
  const base = `/appels/${encodeURIComponent(id)}/eligibilite`;
  if (error) return <Page titre="Tester mon éligibilité" colonne><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre="Tester mon éligibilité" colonne><Chargement /></Page>;
  if (adresse.size === 0 && retrouver(id)) return <Navigate replace to={`${base}?${retrouver(id)}&q=volet`} />;

  const { reglement } = data;
  const reponses = lireReponses(adresse);
  const questions = questionsDe(reglement, reponses);
  const code = questions.find((question) => question === adresse.get('q')) ?? aRepondre(reglement, reponses) ?? 'volet';
  const rang = questions.indexOf(code);
  const lien = (vers: CodeQuestion, avec: ReponsesAdresse) => `${base}?${ecrireReponses(avec)}&q=${vers}`;
  const suivre = (nouvelles: ReponsesAdresse) => {
    const suite = questionsDe(reglement, nouvelles);
    const suivante = suite[suite.indexOf(code) + 1];
    garder(id, ecrireReponses(nouvelles).toString());
    // L’entrée quittée garde sa réponse : le bouton « retour » du navigateur la retrouve.
    void naviguer(lien(code, nouvelles), { replace: true });
    void naviguer(suivante ? lien(suivante, nouvelles) : `${base}/resultat?${ecrireReponses(nouvelles)}`);
  };
  return (
    <PageQuestion key={code} appel={data} code={code} reponses={reponses} position={`Question ${rang + 1} sur ${questions.length}`}
      precedent={rang > 0 ? lien(questions[rang - 1]!, reponses) : `/appels/${id}`} derniere={rang === questions.length - 1} onReponse={suivre} />
  );
}
