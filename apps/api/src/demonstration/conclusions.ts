import type { CodeCritere } from '@maillage/domain';

/** Ce qu’un instructeur écrit quand il lève un critère resté à vérifier. */
export const LEVEES: Partial<Record<CodeCritere, string>> = {
  'couverture-20-minutes': 'Trajet refait le jour de la visite, puis relu sur la carte régionale : plus de 20 minutes en voiture.',
  'cinq-criteres': 'Attestation de raccordement à la fibre reçue pendant l’instruction.',
  'carte-regionale': 'Référencement en cours, confirmé par la Coopérative des tiers-lieux.',
  'collectif-utilisateurs': 'Charte du collectif signée par onze usagers, reçue pendant l’instruction.',
  'anciennete-3-ans': 'Fermeture de quelques semaines pour travaux : l’activité n’a pas cessé, la continuité est retenue.',
  'emploi-0-5-etp': 'Contrats relus avec la structure : le seuil est atteint au jour du dépôt.',
  doublon: 'L’aide précédente portait sur d’autres dépenses, pour une autre étape du projet.',
};

export const CONSTATE = 'Vérifié sur la carte régionale et auprès des lieux voisins : le critère n’est pas rempli.';

export const ANALYSES = {
  accord: [
    'Le besoin est établi par une enquête et par des engagements écrits d’usagers. L’équipe est prête, le plan de financement tient, la gouvernance laisse une vraie place aux usagers. Avis favorable au montant calculé sur les dépenses retenues.',
    'Projet porté par un collectif solide, soutenu par la commune et l’intercommunalité. Le modèle économique est prudent ; le calendrier est réaliste. Avis favorable.',
    'L’offre complète celle des lieux voisins sans la doubler. Les dépenses sont justifiées par des devis ; une ligne a été réduite le cas échéant. Avis favorable.',
  ],
  refus: 'Le projet est sincère et son équipe sérieuse, mais un critère du règlement n’est pas rempli au jour du dépôt. Un échange a eu lieu avec le porteur sur la suite possible. Avis défavorable.',
} as const;
