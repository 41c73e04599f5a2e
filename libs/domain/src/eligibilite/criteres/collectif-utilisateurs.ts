import { aVerifier, champ, nonSatisfait, type Regle, sansObjet, satisfait } from '../regle.ts';

export const collectifUtilisateurs: Regle<'collectif-utilisateurs'> = ({ parametres }, { demande }) => {
  const { categorie, ess } = demande.structure;
  const commeHorsEss = categorie === 'entreprise' && parametres.exigeDesEntreprisesHorsEss && ess !== true;
  const exige = parametres.exigeDe.includes(categorie) || commeHorsEss;
  if (!exige) return sansObjet('Le règlement ne demande pas de collectif d’utilisateurs à cette structure.');

  const collectif = demande.collectifUtilisateurs;
  if (collectif?.justifie) return satisfait('Un collectif d’utilisateurs est associé au projet, justificatif à l’appui.');
  if (collectif) {
    return aVerifier('Un collectif d’utilisateurs est annoncé, sans justificatif : un agent le vérifiera.',
      champ('Joignez un justificatif du collectif : charte signée, statuts ou convention.', 'collectifUtilisateurs.justifie', true));
  }
  const piste = champ('Associez un collectif d’utilisateurs, même informel, et joignez un justificatif (charte signée, statuts ou convention).',
    'collectifUtilisateurs', { forme: 'informel', justifie: true });
  if (categorie === 'entreprise' && ess === null) {
    return aVerifier('Le règlement demande un collectif d’utilisateurs aux entreprises hors de l’ESS ; l’appartenance de la vôtre n’est pas connue.', piste);
  }
  return nonSatisfait('Le règlement demande d’associer un collectif d’utilisateurs ; aucun n’est indiqué.', piste);
};
