import { aVerifier, champ, nonSatisfait, type Regle, satisfait } from '../regle.ts';

export const projetEnRegion: Regle<'projet-en-region'> = ({ parametres }, { demande }) => {
  const { departement } = demande.projet;
  const piste = champ(`Il faudrait un site dans l’un des départements de l’appel : ${parametres.departements.join(', ')}.`, 'projet.departement', parametres.departements[0]);
  if (!departement) return aVerifier('La commune du projet n’est pas connue.', piste);
  return parametres.departements.includes(departement)
    ? satisfait(`Le projet est situé dans le département ${departement}, couvert par l’appel.`)
    : nonSatisfait(`Le projet est situé dans le département ${departement}, hors du territoire de l’appel.`, piste);
};
