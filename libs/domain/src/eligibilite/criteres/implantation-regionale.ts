import { aVerifier, champ, nonSatisfait, type Regle, satisfait } from '../regle.ts';

export const implantationRegionale: Regle<'implantation-regionale'> = (_critere, { demande }) => {
  const piste = champ('Déclarez un établissement de la structure dans la région.', 'structure.etablissementDansLaRegion', true);
  switch (demande.structure.etablissementDansLaRegion) {
    case true: return satisfait('La structure a un établissement dans la région.');
    case false: return nonSatisfait('La structure n’a aucun établissement dans la région ; le règlement demande qu’elle y soit implantée.', piste);
    default: return aVerifier('L’implantation de la structure dans la région n’est pas établie : un agent la vérifiera.', piste);
  }
};
