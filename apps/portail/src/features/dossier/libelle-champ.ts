import type { Question } from '@maillage/domain';

/** Le nom d’un champ du noyau, pour un résumé ou une comparaison. */
const CHAMPS: Readonly<Record<string, string>> = {
  sansSiret: 'Sans SIRET pour l’instant', siret: 'SIRET', raisonSociale: 'Nom de la structure', categorie: 'Catégorie', taille: 'Taille de l’entreprise', ess: 'Économie sociale et solidaire', adresse: 'Adresse', codePostal: 'Code postal', ville: 'Ville',
  etablissementDansLaRegion: 'Établissement dans la région', representant: 'Représentant légal', signataireDelegue: 'Une autre personne signe', signataire: 'Personne qui signe', contact: 'Contact', recupereTva: 'Récupère la TVA', collectif: 'Collectif d’utilisateurs',
  volet: 'Volet', nom: 'Nom du projet', description: 'Description', commune: 'Commune', position: 'Point sur la carte', ouvertATous: 'Ouvert à tous les professionnels', flexibleAccessible: 'Flexible et accessible', numerique: 'Accès numérique',
  accueilHumain: 'Une personne accueille', gouvernanceCollective: 'Gestion avec les usagers', domaine: 'Domaine de services', activiteDepuis: 'Début de l’activité', surCarteRegionale: 'Sur la carte régionale', interruptions: 'Fermetures', contrats: 'Emplois',
  dejaAideAnnee: 'Année de l’aide déjà reçue', dejaAideVolet: 'Volet de l’aide déjà reçue', debutLe: 'Début du projet', finLe: 'Fin du projet', depenses: 'Dépenses', recettes: 'Recettes', demandeCentimes: 'Aide demandée', nature: 'Nature principale des dépenses',
  exactitude: 'Exactitude des informations', donneesPersonnelles: 'Données personnelles', contratEngagementRepublicain: 'Contrat d’engagement républicain', aidesDeMinimis: 'Aides de minimis', deMinimisCentimes: 'Total des aides de minimis', signataireNom: 'Nom de la personne qui signe',
};

export const libelleChamp = (code: string, questions: readonly Question[] = []): string => CHAMPS[code] ?? questions.find((question) => question.code === code)?.libelle ?? code;
