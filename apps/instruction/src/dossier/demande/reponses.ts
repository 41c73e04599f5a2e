import type { Question, Reponse, Reponses } from '@maillage/domain';
import { dateLongue, euros, nombre, siret } from '@maillage/ui';
import { NON_INDIQUE, ouiNon } from './libelles.ts';
import type { Ligne } from './sections.ts';

/** Les réponses aux questions de l’édition, avec les libellés du règlement ; une question sans réponse et facultative se tait. */
export function lignesReponses(questions: readonly Question[], reponses: Reponses): readonly Ligne[] {
  return questions.filter(({ genre }) => genre !== 'piece').flatMap((question): readonly Ligne[] => {
    const reponse = reponses[question.code] ?? null;
    if (question.genre === 'groupe') return groupe(question, reponse);
    if (vide(reponse)) return question.requis ? [{ terme: question.libelle, code: question.code, valeur: NON_INDIQUE }] : [];
    return [{ terme: question.libelle, code: question.code, valeur: lisible(question, reponse) }];
  });
}

const groupe = (question: Question, reponse: Reponse): readonly Ligne[] =>
  (Array.isArray(reponse) ? reponse as readonly Reponses[] : []).map((element, rang) => ({
    terme: `${question.libelle}, ${rang + 1}`,
    valeur: lignesReponses(question.questions ?? [], element).map(({ terme, valeur }) => `${terme} : ${valeur}`).join('\n'),
  }));

function lisible({ genre, options = [] }: Question, reponse: Reponse): string {
  const libelleOption = (valeur: unknown) => options.find((option) => option.valeur === valeur)?.libelle ?? String(valeur);
  if (Array.isArray(reponse)) return reponse.map(libelleOption).join(', ');
  if (typeof reponse === 'boolean') return ouiNon(reponse);
  if (typeof reponse === 'number') return genre === 'montant' ? euros(reponse) : nombre(reponse);
  if (genre === 'choix') return libelleOption(reponse);
  if (genre === 'date' && typeof reponse === 'string') return dateLongue(reponse);
  if (genre === 'siret' && typeof reponse === 'string') return siret(reponse);
  return String(reponse);
}

const vide = (reponse: Reponse): boolean => reponse === null || reponse === '' || (Array.isArray(reponse) && reponse.length === 0);
