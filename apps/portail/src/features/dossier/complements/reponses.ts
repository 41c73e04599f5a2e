import type { DemandeComplements, PointComplements } from '@maillage/contrats';
import type { Question, Reponses } from '@maillage/domain';
import { versSaisie } from '../saisie/vers-saisie.ts';

export type ValeursComplements = { readonly reponses: Readonly<Record<string, unknown>> };

const questionsDe = ({ points }: DemandeComplements): readonly Question[] => points.flatMap(({ question }) => (question ? [question] : []));

/** Ce qui est déjà répondu ; un champ part de la valeur qu’il avait au dépôt. */
export const reponsesDeDepart = ({ points }: DemandeComplements): ValeursComplements => ({ reponses: Object.fromEntries(points.filter(({ question }) => question).map(({ id, reponse, avant }) => [id, reponse ?? avant ?? ''])) });

/** Ce qui part au serveur : chaque point, vide compris, pour qu’une réponse effacée le soit aussi. */
export function reponsesAEnvoyer(demande: DemandeComplements, valeurs: ValeursComplements): Reponses {
  const { saisie } = versSaisie(valeurs, questionsDe(demande));
  return Object.fromEntries(questionsDe(demande).map(({ code }) => [code, saisie.reponses[code] ?? null]));
}

/** Vrai quand le point a de quoi être transmis. */
export const estRepondu = ({ id, genre, pieces }: PointComplements, { reponses }: ValeursComplements): boolean => {
  if (genre === 'piece') return pieces.length > 0;
  const valeur = reponses[id];
  return valeur !== undefined && valeur !== null && valeur !== '' && (!Array.isArray(valeur) || valeur.length > 0);
};
