import type { NatureModele } from './modele.ts';
import { pour, type VariableLettre } from './variable.ts';

const RECOURS: readonly NatureModele[] = ['accuse-recours', 'recours-accueilli', 'recours-rejete'];
const SERVICE = 'Mentions des actes réglées par la Région, à défaut celles de l’édition';

/** Ce que disent une demande de compléments, un accusé de recours, une réponse à un recours. */
export const VARIABLES_ECHANGE: readonly VariableLettre[] = [
  ...pour(['demande-complements'], [
    ['echeance', 'Date limite pour répondre', 'date', 'Demande de compléments, échéance accordée'],
    ['espace', 'Page où répondre', 'adresse', 'Adresse publique du portail et dossier'],
    ['suspensif', 'Une pièce exigée manque : le délai du silence est suspendu', 'condition', 'Points de la demande et pièces exigées par le règlement (art. L. 114-5 CRPA)'],
    ['service.nom', 'Service chargé du dossier', 'texte', SERVICE],
    ['service.adresse', 'Adresse du service', 'texte', SERVICE],
  ]),
  { nom: 'message', libelle: 'Mot de l’agent, vide s’il n’y en a pas', type: 'texte', source: 'Demande de compléments, mot saisi par l’agent', natures: ['demande-complements'], saisie: true },
  { nom: 'points', libelle: 'Tableau des points à compléter', type: 'tableau', source: 'Demande de compléments, points de la liste et texte saisi par l’agent', natures: ['demande-complements'], saisie: true, tableau: { legende: 'Les points à compléter', colonnes: [{ titre: 'N°', part: 1 }, { titre: 'Point', part: 5 }, { titre: 'Ce qui est attendu', part: 7, saisie: true }, { titre: 'Réponse', part: 3 }] } },
  ...pour(RECOURS, [
    ['contestee.libelle', 'Décision contestée', 'texte', 'Nature de la lettre contestée'],
    ['contestee.numero', 'Numéro de la lettre contestée', 'texte', 'Numéro de la lettre contestée'],
    ['contestee.date', 'Date de la décision contestée', 'date', 'Date que porte la lettre contestée'],
    ['recours.recu-le', 'Date de réception du recours', 'date', 'Recours, jour de réception'],
  ]),
  ...pour(['accuse-recours'], [
    ['recours.maniere', 'Par où le recours est arrivé', 'texte', 'Recours, canal'],
    ['recours.rejet-tacite', 'Fin du jour où le silence vaut rejet', 'date', 'Recours, réception et délai de l’article L. 231-4 CRPA'],
    ['journal.empreinte', 'Empreinte de la ligne du journal', 'texte', 'Journal, ligne qui enregistre le recours'],
  ]),
  ...pour(['accuse-recours', 'recours-rejete'], [['recours.tardif', 'Le recours est arrivé après son délai', 'condition', 'Recours, réception et preuve de notification']]),
  ...pour(['recours-accueilli'], [['suite', 'Ce qui suit l’accueil du recours', 'texte', 'Nature de la décision contestée']]),
  { nom: 'motifs.reponse', libelle: 'Motifs de la réponse', type: 'liste', source: 'Réponse au recours, motifs saisis', natures: ['recours-accueilli', 'recours-rejete'], saisie: true },
];
