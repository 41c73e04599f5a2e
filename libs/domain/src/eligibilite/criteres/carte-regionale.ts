import { aVerifier, champ, nonSatisfait, type Regle, satisfait } from '../regle.ts';

export const carteRegionale: Regle<'carte-regionale'> = ({ parametres }, { demande }) => {
  const piste = champ('Demandez le référencement de votre lieu sur la carte régionale des tiers-lieux, puis déposez.', 'projet.surCarteRegionale', true);
  switch (demande.projet.surCarteRegionale) {
    case true: return satisfait('Le lieu est référencé sur la carte régionale des tiers-lieux.');
    case false:
      return parametres.absence === 'non-satisfait'
        ? nonSatisfait('Le lieu n’est pas référencé sur la carte régionale des tiers-lieux, comme le règlement le demande.', piste)
        : aVerifier('Le lieu n’est pas référencé sur la carte régionale des tiers-lieux : un agent le vérifiera.', piste);
    default: return aVerifier('Le référencement du lieu sur la carte régionale des tiers-lieux n’est pas connu : un agent le vérifiera.', piste);
  }
};
