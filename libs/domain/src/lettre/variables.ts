import { NATURES_DECISION, NATURES_MODELE, type NatureModele } from './modele.ts';
import { pour, type VariableLettre } from './variable.ts';
import { VARIABLES_ECHANGE } from './variables-echange.ts';

const RECOURS = 'Article R. 421-1 du code de justice administrative ; délai de l’édition, recoursMois';
const MENTIONS = 'Mentions des actes réglées par la Région, à défaut celles de l’édition';
const CRITERES = 'Critères non remplis, rejoués sur le règlement épinglé ; la référence est l’article du critère';

/** Table fermée : un modèle n’imprime rien d’autre. */
export const VARIABLES_LETTRE: readonly VariableLettre[] = [
  ...pour(NATURES_MODELE, [
    ['civilite', 'Formule d’appel', 'texte', 'En-tête de la lettre'],
    ['civilite.finale', 'Formule d’appel, sans virgule', 'texte', 'En-tête de la lettre'],
    ['dossier.numero', 'Numéro du dossier', 'texte', 'Dossier, numéro donné au dépôt'],
    ['appel.nom', 'Nom de l’appel', 'texte', 'Règlement de l’édition, type et titre'],
    ['volet', 'Volet', 'texte', 'Dépôt, projet, volet'],
    ['structure.nom', 'Nom de la structure', 'texte', 'Dépôt, structure, raison sociale'],
    ['structure.siret', 'SIRET, vide s’il n’y en a pas', 'texte', 'Dépôt, structure, SIRET'],
    ['projet.nom', 'Nom du projet', 'texte', 'Dépôt, projet, nom'],
    ['projet.commune', 'Commune du projet', 'texte', 'Dépôt, projet, commune'],
    ['agent.nom', 'Agent chargé du dossier', 'texte', 'Compte de l’agent chargé du dossier (art. L. 111-2 CRPA)'],
    ['agent.fonction', 'Fonction de l’agent', 'texte', 'Compte de l’agent chargé du dossier (art. L. 111-2 CRPA)'],
    ['agent.courriel', 'Courriel de l’agent', 'courriel', 'Compte de l’agent chargé du dossier (art. L. 111-2 CRPA)'],
    ['agent.telephone', 'Téléphone du service', 'texte', MENTIONS],
  ]),
  ...pour(NATURES_DECISION, [['appel.ferme-le', 'Dernier jour de dépôt, vide si l’appel est clos', 'date', 'Règlement de l’édition, période de dépôt']]),
  ...pour(['accord', 'refus', 'ajournement'], [
    ['montant.demande', 'Montant demandé', 'montant', 'Dépôt, plan de financement, aide demandée à la Région'],
    ['montant.demande.lettres', 'Montant demandé, en lettres', 'texte', 'Dépôt, plan de financement, aide demandée à la Région'],
    ['organe', 'Organe qui a décidé', 'texte', 'Article L. 4221-5 du code général des collectivités territoriales'],
  ]),
  ...pour(['accord', 'refus', 'irrecevabilite', 'accuse-recours', 'recours-rejete'], [
    ['recours.delai', 'Délai de recours, en lettres', 'texte', RECOURS],
    ['tribunal.nom', 'Tribunal compétent', 'texte', MENTIONS],
    ['tribunal.adresse', 'Adresse du tribunal', 'texte', MENTIONS],
    ['tribunal.teleservice', 'Téléservice du tribunal', 'texte', MENTIONS],
  ]),
  ...pour(['accord', 'refus', 'irrecevabilite'], [
    ['recours.gracieux.destinataire', 'Destinataire du recours gracieux', 'texte', MENTIONS],
    ['recours.gracieux.adresse', 'Adresse du recours gracieux', 'texte', MENTIONS],
  ]),
  ...pour(['accord', 'refus'], [
    ['deliberation.numero', 'Numéro de la délibération', 'texte', 'Décision, numéro de la délibération'],
    ['deliberation.date', 'Date de la délibération', 'date', 'Décision, date de la séance'],
    ['deliberation.executoire', 'Date exécutoire de la délibération', 'date', 'Décision, date de caractère exécutoire'],
    ['algorithme.regles', 'Adresse de la page des règles', 'adresse', 'Article L. 312-1-3 du CRPA ; adresse publique du portail'],
    ['algorithme.demande', 'Où demander les règles', 'texte', MENTIONS],
    ['cada.nom', 'Nom de la CADA', 'texte', MENTIONS],
    ['cada.adresse', 'Adresse de la CADA', 'texte', MENTIONS],
  ]),
  ...pour(['accord'], [
    ['montant', 'Montant attribué', 'montant', 'Décision, montant voté'],
    ['montant.lettres', 'Montant attribué, en lettres', 'texte', 'Décision, montant voté'],
    ['montant.egal-demande', 'Le montant attribué est celui demandé', 'condition', 'Décision et plan de financement'],
    ['assiette', 'Assiette retenue', 'montant', 'Budget instruit, assiette retenue'],
    ['assiette.lettres', 'Assiette retenue, en lettres', 'texte', 'Budget instruit, assiette retenue'],
    ['taux', 'Taux effectif', 'nombre', 'Montant voté rapporté à l’assiette retenue, arrondi vers le bas'],
    ['projet.debut', 'Début du projet', 'date', 'Dépôt, calendrier, début ; à défaut le jour du dépôt'],
    ['projet.fin', 'Fin du projet', 'date', 'Dépôt, calendrier, fin ; à défaut le jour du dépôt'],
    ['depenses.depuis', 'Premier jour des dépenses retenues', 'date', 'Dossier, jour de réception'],
    ['convention.obligatoire', 'Une convention est obligatoire', 'condition', 'Article 10 de la loi n° 2000-321 du 12 avril 2000, décret n° 2001-495'],
    ['convention.seuil', 'Seuil de la convention', 'montant', 'Règlement de l’édition, conventionAuDelaDeCentimes (loi n° 2000-321, art. 10)'],
  ]),
  { nom: 'conditions', libelle: 'Conditions de l’attribution', type: 'liste', source: 'Décision, conditions saisies au vote', natures: ['accord'], saisie: true },
  { nom: 'motifs', libelle: 'Motifs de la décision', type: 'liste', source: 'Décision, motifs saisis au vote', natures: ['refus', 'ajournement'], saisie: true },
  ...VARIABLES_ECHANGE,
  { nom: 'constats', libelle: 'Tableau des critères non remplis', type: 'tableau', source: CRITERES, natures: ['refus'], tableau: { legende: 'Critères du règlement qui ne sont pas remplis', colonnes: [{ titre: 'Critère', part: 5 }, { titre: 'Ce qui a été constaté', part: 6 }, { titre: 'Référence', part: 3.4 }] } },
  { nom: 'changements', libelle: 'Tableau de ce qui changerait chaque critère', type: 'tableau', source: CRITERES, natures: ['refus'], tableau: { legende: 'Ce qui rendrait chaque critère satisfait', colonnes: [{ titre: 'Critère', part: 4 }, { titre: 'Aujourd’hui', part: 5.5 }, { titre: 'Ce qui le changerait', part: 5.5 }] } },
  ...pour(['ajournement', 'demande-complements'], [['silence.date', 'Date du rejet implicite', 'date', 'Dossier, horloge du silence (art. L. 231-4, 3° du CRPA)']]),
  ...pour(['ajournement'], [
    ['seance.date', 'Date de la séance', 'date', 'Décision, date de la séance'],
    ['seance.prochaine', 'Prochaine séance, vide si inconnue', 'date', 'Calendrier des commissions permanentes'],
    ['silence.delai', 'Délai du silence, en lettres', 'texte', 'Article L. 231-4, 3° du CRPA ; délai de l’édition, rejetImpliciteMois'],
    ['silence.a-venir', 'La date du silence n’est pas passée', 'condition', 'Horloge du silence et date de la lettre'],
  ]),
  ...pour(['irrecevabilite'], [
    ['recue-le', 'Date de réception', 'date', 'Dossier, jour de réception'],
    ['motif', 'Motif d’irrecevabilité', 'texte', 'Irrecevabilité, motif choisi dans la liste'],
    ['manques', 'Points restés sans réponse', 'liste', 'Demande de compléments, points requis sans réponse'],
  ]),
  { nom: 'explications', libelle: 'Explications de l’agent', type: 'texte', source: 'Irrecevabilité, explications saisies', natures: ['irrecevabilite'], saisie: true },
];

const PAR_NOM = new Map(VARIABLES_LETTRE.map((une) => [une.nom, une]));
export const variableLettre = (nom: string): VariableLettre | undefined => PAR_NOM.get(nom);
export const variablesDe = (nature: NatureModele): readonly VariableLettre[] => VARIABLES_LETTRE.filter(({ natures }) => natures.includes(nature));
