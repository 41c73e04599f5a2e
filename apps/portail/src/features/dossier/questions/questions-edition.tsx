import { useWatch } from 'react-hook-form';
import { questionsVisibles } from '@maillage/domain';
import { noyauAvec } from '../etapes/depart.ts';
import type { ProprietesEtape } from '../etapes/etape.ts';
import type { ValeursEtape } from '../saisie/vers-saisie.ts';
import { ChampQuestion } from './champ-question.tsx';

/** Les questions de l’édition pour cette étape, que les réponses rendent visibles au fil de la saisie. */
export function QuestionsEdition({ dossier, appel, etape }: ProprietesEtape) {
  const { reponses, ...contenu } = useWatch() as ValeursEtape;
  const saisie = { noyau: noyauAvec(dossier, etape, contenu), reponses: { ...dossier.reponses, ...reponses } as never };
  const questions = questionsVisibles(appel.reglement, etape, saisie).filter(({ genre }) => genre !== 'piece');
  if (questions.length === 0) return null;
  return <>{questions.map((question) => <ChampQuestion key={question.code} question={question} prefixe="reponses" />)}</>;
}
