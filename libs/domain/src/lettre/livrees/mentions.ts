/** Voies et délais de recours contre une décision notifiée (art. R. 421-1 et R. 421-5 CJA). */
export const RECOURS = `# Voies et délais de recours
La présente décision peut faire l’objet, dans un délai de {recours.delai} à compter de sa notification :
- d’un recours gracieux adressé à {recours.gracieux.destinataire} ({recours.gracieux.adresse}) ;
- d’un recours contentieux devant le {tribunal.nom} ({tribunal.adresse}), notamment par l’application « Télérecours citoyens » accessible sur {tribunal.teleservice}.
Le recours gracieux formé dans ce délai interrompt le délai de recours contentieux. En l’absence de réponse pendant deux mois, il est réputé rejeté et un nouveau délai de {recours.delai} court pour saisir le tribunal.`;

/** Mention des articles L. 311-3-1 et R. 311-3-1-1 CRPA. */
export const ALGORITHME = `# Décision prise avec l’aide d’un traitement algorithmique
Cette décision a été prise en s’appuyant sur un traitement algorithmique (art. L. 311-3-1 du code des relations entre le public et l’administration). Il a pour finalité de comparer les réponses et les pièces du dossier aux critères du règlement et de calculer le montant maximal de l’aide ; un agent en a vérifié les résultats et l’organe compétent a décidé.
Vous avez le droit d’obtenir, sur demande, les règles qui définissent ce traitement et les principales caractéristiques de sa mise en œuvre dans votre dossier (art. R. 311-3-1-1 du même code). Adressez votre demande à {algorithme.demande}. Les règles sont aussi publiées sur {algorithme.regles}. En cas de refus, ou sans réponse dans le mois suivant votre demande, vous pouvez saisir, dans un délai de deux mois, la {cada.nom} ({cada.adresse}).`;

export const POLITESSE = 'Je vous prie d’agréer, {civilite.finale}, l’expression de ma considération distinguée.';
export const SUIVI = '{agent.nom} suit votre dossier et répond à vos questions ({agent.courriel}, {agent.telephone}).';
export const PARLER = 'se tient à votre disposition pour en parler ({agent.courriel}, {agent.telephone}).';
export const APPEL_CLOS = 'Cet appel est clos ; les prochains seront annoncés sur le portail.';
