import type { MentionsReglees } from '@maillage/domain';

/** Mentions inventées pour la démonstration ; une Région règle les siennes. */
export const MENTIONS: MentionsReglees = {
  lieu: 'Bordeaux',
  direction: 'Direction de la démonstration',
  adresse: ['Service Tiers-lieux (démonstration)', '1 place de la Démonstration', '33000 Bordeaux'],
  contact: { service: 'Service Tiers-lieux (démonstration)', adresse: '1 place de la Démonstration, 33000 Bordeaux', courriel: 'tiers-lieux@demo.test', telephone: '05 00 00 00 00' },
  tribunal: { nom: 'tribunal administratif de Bordeaux', adresse: 'adresse à confirmer', teleservice: 'www.telerecours.fr' },
  recoursGracieux: { destinataire: 'la présidence du Conseil régional de Nouvelle-Aquitaine', adresse: '1 place de la Démonstration, 33000 Bordeaux' },
  cada: { nom: 'Commission d’accès aux documents administratifs (CADA)', adresse: 'adresse à confirmer' },
};
