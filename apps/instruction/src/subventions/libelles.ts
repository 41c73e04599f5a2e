/** Ce qu’une écriture du grand livre raconte. */
const CODES: Readonly<Record<string, string>> = {
  ouverture: 'Ouverture de l’enveloppe', 'credits-ae': 'Autorisations ajoutées', 'credits-cp': 'Crédits de paiement ajoutés', 'annulation-ae': 'Autorisations annulées', 'cloture-exercice': 'Clôture de l’exercice', 'report-ae': 'Autorisations reportées de l’année précédente',
  reserver: 'Inscription à l’ordre du jour', liberer: 'Réserve rendue', vote: 'Vote', engagement: 'Engagement', avance: 'Avance versée', acompte: 'Acompte versé', solde: 'Solde versé', caducite: 'Caducité constatée',
  avenant: 'Avenant', renonciation: 'Renonciation', 'titre-reversement': 'Titre de recettes émis', recouvrement: 'Somme recouvrée', 'annulation-titre': 'Titre annulé', 'non-valeur': 'Admission en non-valeur', reprise: 'Reprise de l’existant',
};

export const libelleEcriture = (code: string): string => CODES[code] ?? code;
