/** Un compte du grand livre : de quel côté il vit, et à qui son solde appartient. */
type DefinitionCompte = { readonly libelle: string; readonly cote: 'debit' | 'credit'; readonly porte: 'enveloppe' | 'exercice' | 'dossier' };

/** Le plan de comptes : quatre familles fermées, où chaque centime ouvert, voté ou constaté se trouve toujours quelque part. */
export const COMPTES = {
  'ae-ouverte': { libelle: 'Autorisations d’engagement ouvertes', cote: 'credit', porte: 'enveloppe' },
  'ae-disponible': { libelle: 'Autorisations disponibles', cote: 'debit', porte: 'enveloppe' },
  'ae-reservee': { libelle: 'Autorisations réservées à l’ordre du jour', cote: 'debit', porte: 'dossier' },
  'ae-affectee': { libelle: 'Autorisations affectées par le vote', cote: 'debit', porte: 'dossier' },
  'ae-engagee': { libelle: 'Autorisations engagées', cote: 'debit', porte: 'dossier' },
  'ae-annulee': { libelle: 'Autorisations annulées', cote: 'debit', porte: 'enveloppe' },
  'cp-ouverts': { libelle: 'Crédits de paiement ouverts', cote: 'credit', porte: 'exercice' },
  'cp-disponibles': { libelle: 'Crédits de paiement disponibles', cote: 'debit', porte: 'exercice' },
  'cp-consommes': { libelle: 'Crédits de paiement consommés', cote: 'debit', porte: 'exercice' },
  'cp-annules': { libelle: 'Crédits de paiement annulés', cote: 'debit', porte: 'exercice' },
  'droits-votes': { libelle: 'Droits votés', cote: 'credit', porte: 'dossier' },
  'reste-a-verser': { libelle: 'Reste à verser', cote: 'debit', porte: 'dossier' },
  verse: { libelle: 'Versé', cote: 'debit', porte: 'dossier' },
  'reste-annule': { libelle: 'Reste annulé à la clôture', cote: 'debit', porte: 'dossier' },
  'trop-percu-constate': { libelle: 'Trop-perçu constaté', cote: 'credit', porte: 'dossier' },
  'trop-percu-a-titrer': { libelle: 'Trop-perçu à titrer', cote: 'debit', porte: 'dossier' },
  'titres-a-recouvrer': { libelle: 'Titres à recouvrer', cote: 'debit', porte: 'dossier' },
  recouvre: { libelle: 'Recouvré', cote: 'debit', porte: 'dossier' },
  'non-valeur': { libelle: 'Admis en non-valeur', cote: 'debit', porte: 'dossier' },
} as const satisfies Record<string, DefinitionCompte>;

export type Compte = keyof typeof COMPTES;

export const TOUS_LES_COMPTES = Object.keys(COMPTES) as readonly Compte[];
