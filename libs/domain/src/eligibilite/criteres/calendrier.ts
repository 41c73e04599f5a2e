import { enFrancais } from '../../temps/jour.ts';
import { debutDuJour, estAvant, premierInstantRefuse } from '../../temps/mural.ts';
import { heureAParis } from '../../temps/paris.ts';
import { nonSatisfait, type Regle } from '../regle.ts';

/** Ouverture à 0 h (Paris) ; le dernier jour compte en entier, ou jusqu’à l’heure fixée, comprise. */
export const calendrier: Regle<'calendrier'> = (_critere, { demande, reglement, jour }) => {
  const { ouvreLe, dernierJourDepot, heureDepot } = reglement.periode;
  const [ouverture, cloture] = [enFrancais(ouvreLe.valeur), enFrancais(dernierJourDepot.valeur)];
  if (estAvant(demande.deposeLe, debutDuJour(ouvreLe.valeur))) {
    return nonSatisfait(`L’appel ouvre le ${ouverture} : le dépôt sera possible à partir de ce jour.`, {
      texte: `Dépôt possible à partir du ${ouverture}.`,
      correction: { genre: 'deposer-le', jour: ouvreLe.valeur },
    });
  }
  const limite = heureDepot.valeur === null ? cloture : `${cloture} à ${heureDepot.valeur.replace(':', ' h ')}`;
  if (!estAvant(demande.deposeLe, premierInstantRefuse(dernierJourDepot.valeur, heureDepot.valeur))) {
    return nonSatisfait(`Les dépôts étaient reçus jusqu’au ${limite} inclus : cet appel est clos. Votre brouillon est conservé.`);
  }
  return {
    resultat: 'satisfait',
    motif: `L’appel reçoit les dossiers du ${ouverture} au ${limite} inclus ; celui-ci est reçu le ${enFrancais(jour)} à ${heureAParis(demande.deposeLe)}.`,
    valeur: { unite: 'jour', valeur: jour },
    seuil: { unite: 'jour', valeur: dernierJourDepot.valeur },
  };
};
