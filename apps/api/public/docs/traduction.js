/* global document, NodeFilter */

/** swagger-ui ne se traduit pas : ses mots sont remplacés à mesure qu’ils paraissent. Les noms du contrat restent tels quels. */
const MOTS = {
  'Parameters': 'Paramètres', 'No parameters': 'Aucun paramètre', 'Name': 'Nom', 'Description': 'Description',
  'Try it out ': 'Essayer', 'Try it out': 'Essayer', 'Cancel': 'Annuler', 'Execute': 'Envoyer', 'Clear': 'Effacer', 'Reset': 'Rétablir', 'Responses': 'Réponses', 'Response': 'Réponse', 'Code': 'Statut', 'Links': 'Liens', 'No links': 'Aucun lien',
  'Request body': 'Corps de la requête', 'Example Value': 'Exemple', 'Schema': 'Schéma', 'Schemas': 'Schémas', 'Media type': 'Type de contenu', 'Controls ': 'Règle l’en-tête ', ' header.': '.', 'Servers': 'Serveurs',
  'Server response': 'Réponse du serveur', 'Response body': 'Corps de la réponse', 'Response headers': 'En-têtes de la réponse', 'Headers:': 'En-têtes :', 'Request URL': 'Adresse demandée', 'Request duration': 'Durée', 'Curl': 'Commande curl', 'Download': 'Télécharger', 'Details': 'Détails', 'Undocumented': 'Non documenté',
  'required': 'obligatoire', 'nullable: true': 'nul admis', 'Error': 'Erreur', 'Close': 'Fermer', 'Value:': 'Valeur :', 'Type': 'Type', 'Loading...': 'Chargement…', 'Expand all': 'Tout déplier', 'Collapse all': 'Tout replier', 'Enum: ': 'Valeurs : ', 'Send empty value': 'Envoyer une valeur vide', 'Extensions': 'Droits',
  'Filter by tag or path': 'Filtrer par rubrique ou adresse', 'Edit Value': 'Saisir', 'Field': 'Champ', 'Value': 'Valeur', 'Please correct the following validation errors and try again.': 'Corrigez ces champs puis recommencez.', 'Expand operation': 'Déplier l’opération', 'Collapse operation': 'Replier l’opération', 'Collapse tag': 'Replier la rubrique', 'Expand tag': 'Déplier la rubrique', 'Copy to clipboard': 'Copier',
};
const ATTRIBUTS = ['aria-label', 'title', 'placeholder'];

/** Remplace les mots connus dans les textes et les attributs lus à voix haute. */
export function traduire(racine) {
  const textes = document.createTreeWalker(racine, NodeFilter.SHOW_TEXT);
  while (textes.nextNode()) {
    const francais = MOTS[textes.currentNode.nodeValue];
    if (francais !== undefined && francais !== textes.currentNode.nodeValue && !textes.currentNode.parentElement.closest('pre, code, textarea, .prop-name')) textes.currentNode.nodeValue = francais;
  }
  for (const element of racine.querySelectorAll(ATTRIBUTS.map((nom) => `[${nom}]`).join())) for (const nom of ATTRIBUTS) {
    const francais = MOTS[element.getAttribute(nom)];
    if (francais !== undefined) element.setAttribute(nom, francais);
  }
  for (const saisie of racine.querySelectorAll('textarea:not([aria-label])')) saisie.setAttribute('aria-label', 'Corps de la requête');
}
