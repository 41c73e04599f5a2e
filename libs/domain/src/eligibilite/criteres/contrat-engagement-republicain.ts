import { enFrancais } from '../../temps/jour.ts';
import { champ, nonSatisfait, type Regle, sansObjet, satisfait } from '../regle.ts';

export const contratEngagementRepublicain: Regle<'contrat-engagement-republicain'> = ({ parametres }, { demande, jour }) => {
  if (!parametres.categories.includes(demande.structure.categorie)) return sansObjet('Le contrat d’engagement républicain ne concerne pas cette catégorie de structure.');
  if (jour < parametres.depuis) return sansObjet(`Le contrat d’engagement républicain n’est demandé que depuis le ${enFrancais(parametres.depuis)}.`);
  if (demande.structure.contratEngagementRepublicain === true) return satisfait('Le contrat d’engagement républicain est souscrit.');
  const motif = demande.structure.contratEngagementRepublicain === false
    ? 'Le contrat d’engagement républicain n’est pas souscrit ; la loi le demande avant toute subvention.'
    : 'Indiquez si votre structure souscrit le contrat d’engagement républicain ; la loi le demande avant toute subvention.';
  return nonSatisfait(motif, champ('Souscrivez le contrat d’engagement républicain à l’étape « Engagements ».', 'structure.contratEngagementRepublicain', true));
};
