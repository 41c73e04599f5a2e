import { anomalieSiret } from '../../structure/siret.ts';
import { nonSatisfait, type Regle, satisfait } from '../regle.ts';

export const siret: Regle<'siret'> = (_critere, { demande }) => {
  const anomalie = anomalieSiret(demande.structure.siret);
  return anomalie === null ? satisfait('Le SIRET est bien formé.') : nonSatisfait(anomalie);
};
