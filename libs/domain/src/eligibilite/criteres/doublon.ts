import { aVerifier, type Regle, satisfait } from '../regle.ts';

export const doublon: Regle<'doublon'> = ({ parametres: { deAnnee, aAnnee } }, { demande }) => {
  const { dejaAide: aide, volet } = demande.projet;
  return aide !== null && aide.volet === volet && aide.annee >= deAnnee && aide.annee <= aAnnee
    ? aVerifier(`Une aide a déjà été accordée en ${aide.annee} pour ce lieu et ce volet, pendant la même édition : un agent vérifiera qu’il ne s’agit pas d’un doublon.`)
    : satisfait('Aucune aide connue pour ce lieu et ce volet pendant cette édition.');
};
