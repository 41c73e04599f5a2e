/** Les colonnes de la liste de travail et de ses exports ; le numéro ouvre toujours la ligne. */
export const COLONNES_LISTE = ['nom', 'etat', 'echeance', 'montant', 'issue', 'instructeur', 'porteur', 'commune', 'departement', 'volet', 'appel', 'depose', 'etiquettes'] as const;
export type ColonneListe = (typeof COLONNES_LISTE)[number];

/** Ce que montre un écran de 1 280 pixels sans défiler. */
export const COLONNES_PAR_DEFAUT: readonly ColonneListe[] = ['nom', 'etat', 'echeance', 'montant', 'issue', 'instructeur'];

export const LIBELLES_COLONNE: Readonly<Record<ColonneListe, string>> = {
  nom: 'Projet', etat: 'État', echeance: 'Échéance', montant: 'Demandé', issue: 'Éligibilité', instructeur: 'Instruction', porteur: 'Porteur',
  commune: 'Commune', departement: 'Département', volet: 'Volet', appel: 'Appel', depose: 'Déposé le', etiquettes: 'Étiquettes',
};
