import { champ, nonSatisfait, type Regle, satisfait } from '../regle.ts';

/** Code obligatoire, pris dans les domaines de l’édition. */
export const domaine: Regle<'domaine'> = (_critere, { demande, reglement }) => {
  const choisi = reglement.domaines.find(({ code }) => code === demande.projet.domaine);
  if (choisi) return satisfait(`Domaine « ${choisi.libelle} ».`);
  const liste = reglement.domaines.map(({ libelle }) => `« ${libelle} »`).join(', ');
  const premier = reglement.domaines[0];
  const motif = demande.projet.domaine === null ? `Choisissez le domaine du projet : ${liste}.` : `Ce domaine n’est pas ouvert par cette édition. Choisissez parmi : ${liste}.`;
  return premier ? nonSatisfait(motif, champ(`Choisissez l’un des domaines de l’édition, par exemple « ${premier.libelle} ».`, 'projet.domaine', premier.code)) : nonSatisfait(motif);
};
