export type Rythme = 'immediat' | 'quotidien' | 'jamais';
export type Public = 'porteur' | 'agent' | 'expert';

export type Evenement = {
  readonly libelle: string;
  readonly pour: Public;
  /** Un courriel légal part toujours, aussitôt : aucune préférence ne le retient. */
  readonly legal: boolean;
  readonly defaut: Rythme;
};

const legal = (pour: Public, libelle: string) => ({ libelle, pour, legal: true, defaut: 'immediat' }) as const;
const libre = (pour: Public, libelle: string, defaut: Rythme = 'immediat') => ({ libelle, pour, legal: false, defaut }) as const;

/** Ce dont le portail prévient, par public ; l’ordre est celui de la page des préférences. */
export const EVENEMENTS = {
  'accuse-reception': legal('porteur', 'Accusé de réception du dépôt'),
  'complements-demandes': legal('porteur', 'Compléments demandés et rappels'),
  'decision-disponible': legal('porteur', 'Décision ou document notifié'),
  'silence-garde': legal('porteur', 'Délai du silence atteint'),
  'recours': legal('porteur', 'Suite d’un recours gracieux'),
  'caducite': legal('porteur', 'Fin prochaine des droits à versement'),
  'delai-signature': legal('porteur', 'Fin prochaine du délai de signature'),
  'compte-rendu-financier': legal('porteur', 'Compte rendu financier attendu'),
  'contradictoire': legal('porteur', 'Procédure contradictoire'),
  'examen-repris': libre('porteur', 'Reprise de l’examen du dossier'),
  'message-du-service': libre('porteur', 'Message du service instructeur'),
  'versement': libre('porteur', 'Suite d’une demande de versement'),
  'echeance-versement': libre('porteur', 'Acompte ou solde bientôt à demander'),
  'dossier-depose': libre('agent', 'Dossier déposé dans mes départements', 'quotidien'),
  'dossier-attribue': libre('agent', 'Dossier qui m’est attribué', 'quotidien'),
  'complements-recus': libre('agent', 'Compléments reçus'),
  'message-du-porteur': libre('agent', 'Message d’un porteur'),
  'avis-suivi': libre('agent', 'Avis rendu, en retard ou récusé'),
  'a-viser': libre('agent', 'Visa ou signature attendus', 'quotidien'),
  'echeance': libre('agent', 'Échéances proches et courriers non lus', 'quotidien'),
  'seance': libre('agent', 'Convocations et ordres du jour'),
  'paiement-a-traiter': libre('agent', 'Demande de paiement à traiter', 'quotidien'),
  'avis-demande': libre('expert', 'Avis demandé, rappel ou retrait'),
} as const satisfies Record<string, Evenement>;

export type CodeEvenement = keyof typeof EVENEMENTS;
export const CODES_EVENEMENT = Object.keys(EVENEMENTS) as readonly CodeEvenement[];

/** Le rythme du courriel pour cet événement : la préférence, sauf si la loi exige un envoi immédiat. */
export const rythmeDe = (code: CodeEvenement, preference: Rythme | null): Rythme => {
  const { legal: obligatoire, defaut }: Evenement = EVENEMENTS[code];
  return obligatoire ? 'immediat' : preference ?? defaut;
};
