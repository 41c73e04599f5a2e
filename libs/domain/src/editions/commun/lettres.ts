import type { Lettres, Reglement } from '../../reglement/reglement.ts';
import { aConfirmer, de, loi } from './sources.ts';

const A_CONFIRMER = 'à confirmer';

/** Mentions des actes : ce qu’aucun texte publié ne donne reste marqué « à confirmer » jusqu’au réglage par la Région. */
export const LETTRES: Lettres = {
  autorite: 'Région Nouvelle-Aquitaine',
  qualiteSignataire: 'Pour le Président du Conseil régional et par délégation',
  contact: de(aConfirmer('Coordonnées du service : à confirmer par la Région.'), {
    service: 'Service chargé des tiers-lieux (à confirmer)', adresse: A_CONFIRMER, courriel: A_CONFIRMER, telephone: A_CONFIRMER,
  }),
  tribunal: de(aConfirmer('Adresse postale du tribunal : à confirmer ; compétence du siège de l’autorité (code de justice administrative).'), {
    nom: 'tribunal administratif de Bordeaux', adresse: A_CONFIRMER, teleservice: '« Télérecours citoyens », accessible sur www.telerecours.fr',
  }),
  recoursGracieux: de(aConfirmer('Adresse : à confirmer par la Région.'), { destinataire: 'la présidence du Conseil régional de Nouvelle-Aquitaine', adresse: A_CONFIRMER }),
  cada: de(aConfirmer('Adresse : à confirmer.'), { nom: 'Commission d’accès aux documents administratifs (CADA)', adresse: A_CONFIRMER }),
  urlRegles: '/regles',
};

export const DELAIS: Reglement['delais'] = {
  rejetImpliciteMois: de(loi('Article L231-4, 3°, du code des relations entre le public et l’administration'), 2),
  recoursMois: de(loi('Article R421-1 du code de justice administrative'), 2),
  conventionAuDelaDeCentimes: de(loi('Article 10 de la loi du 12 avril 2000, décret 2001-495'), 2_300_000),
};
