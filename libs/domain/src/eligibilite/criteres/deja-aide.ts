import { nonSatisfait, type Regle, satisfait } from '../regle.ts';

export const dejaAide: Regle<'deja-aide'> = (_critere, { demande }) => {
  const aide = demande.projet.dejaAide;
  return aide === null
    ? satisfait('Le lieu n’a pas encore reçu d’aide régionale directe.')
    : nonSatisfait(`Le lieu a reçu une aide régionale directe en ${aide.annee} ; cette édition s’adresse aux lieux qui n’en ont pas reçu pour une première version.`);
};
