import type { Question, Reponse, Reponses } from '@maillage/domain';
import { dateLongue, euros, nombre, siret } from '@maillage/ui';

export const NON_RENSEIGNE = 'Non renseigné';

/** Une réponse de l’édition telle qu’elle se relit ; les lignes d’un groupe, une par une. */
export function lireReponse(question: Question, reponse: Reponse | undefined): string | readonly string[] {
  if (reponse === undefined || reponse === null || reponse === '' || (Array.isArray(reponse) && reponse.length === 0)) return NON_RENSEIGNE;
  const option = (valeur: unknown) => question.options?.find((une) => une.valeur === valeur)?.libelle ?? String(valeur);
  switch (question.genre) {
    case 'ouiNon': return reponse === true ? 'Oui' : 'Non';
    case 'montant': return typeof reponse === 'number' ? euros(reponse) : String(reponse);
    case 'nombre': return typeof reponse === 'number' ? nombre(reponse, 4) : String(reponse);
    case 'date': return dateLongue(String(reponse));
    case 'siret': return siret(String(reponse));
    case 'choix': return option(reponse);
    case 'choixMultiple': return Array.isArray(reponse) ? reponse.map(option) : String(reponse);
    case 'groupe': return (reponse as readonly Reponses[]).map((ligne) => (question.questions ?? []).map((sous) => [lireReponse(sous, ligne[sous.code])].flat().join(', ')).filter((texte) => texte !== NON_RENSEIGNE).join(' · '));
    default: return Array.isArray(reponse) ? reponse.map(String) : String(reponse);
  }
}
