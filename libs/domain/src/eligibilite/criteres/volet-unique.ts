import { champ, nonSatisfait, type Regle, satisfait } from '../regle.ts';

export const voletUnique: Regle<'volet-unique'> = (_critere, { demande, reglement }) => {
  const choisis = demande.projet.volet.split('+');
  const ouverts = reglement.volets.filter(({ code }) => choisis.includes(code));
  if (choisis.length === 1 && ouverts[0]) return satisfait(`Volet « ${ouverts[0].libelle} », ouvert par cette édition.`);
  const aProposer = ouverts[0] ?? reglement.volets[0];
  const liste = reglement.volets.map(({ libelle }) => `« ${libelle} »`).join(', ');
  const motif = ouverts.length > 1
    ? `Un dossier porte sur un seul volet ; ${ouverts.length} sont cochés. Choisissez celui de votre demande.`
    : `Choisissez un seul volet parmi ceux de cette édition : ${liste}.`;
  return aProposer ? nonSatisfait(motif, champ(`Choisissez un seul volet, par exemple « ${aProposer.libelle} ».`, 'projet.volet', aProposer.code)) : nonSatisfait(motif);
};
