import type { Passage } from './machine.ts';

/** Les états d’une subvention (domaine §5.2). */
export type EtatSubvention = 'VOTEE' | 'ACTEE' | 'ENGAGEE' | 'SIGNEE' | 'EN_COURS' | 'SOLDEE' | 'CADUQUE' | 'ANNULEE' | 'RETIREE';

export type PassageSubvention =
  | 'acter' | 'engager' | 'signer' | 'verser' | 'solder' | 'modifier' | 'proroger' | 'constaterCaducite' | 'renoncer' | 'retirer';

const OUVERTE = ['VOTEE', 'ACTEE', 'ENGAGEE', 'SIGNEE', 'EN_COURS'] as const;

/** La machine de la subvention : l’acte est signé par le bénéficiaire, puis l’argent est engagé, puis la Région signe. */
export const MACHINE_SUBVENTION = {
  acter: { libelle: 'Recevoir l’acte signé', de: ['VOTEE'], vers: ['ACTEE'], roles: ['PORTEUR', 'INSTRUCTEUR'], garde: 'convention au-delà de 23 000 € pour un bénéficiaire privé ; délai de signature', effet: 'date de l’acte' },
  engager: { libelle: 'Engager', de: ['ACTEE'], vers: ['ENGAGEE'], roles: ['FINANCIER'], garde: 'autorisations d’engagement disponibles, au plus le voté', effet: 'numéro d’engagement, autorisations consommées' },
  signer: { libelle: 'Signer pour la Région', de: ['ENGAGEE'], vers: ['SIGNEE'], roles: ['SIGNATAIRE'], garde: 'numéro d’engagement', effet: 'date de la convention, échéance de publication' },
  verser: { libelle: 'Verser une avance ou un acompte', de: ['SIGNEE', 'EN_COURS'], vers: ['EN_COURS'], roles: ['FINANCIER'], garde: 'crédits de paiement, plafonds, échéance', effet: 'crédits de paiement consommés' },
  solder: { libelle: 'Verser le solde', de: ['SIGNEE', 'EN_COURS'], vers: ['SOLDEE'], roles: ['FINANCIER'], garde: 'pièces du solde acceptées', effet: 'reste annulé, autorisations libérées, trop-perçu constaté' },
  modifier: { libelle: 'Réduire par avenant', de: OUVERTE, vers: OUVERTE, roles: ['VALIDEUR'], garde: 'à la baisse, jamais sous le versé', effet: 'voté réduit, engagement ramené au plus au voté' },
  proroger: { libelle: 'Décider de la prorogation', de: OUVERTE, vers: OUVERTE, roles: ['VALIDEUR'], garde: 'demandée avant l’échéance, dans la durée permise', effet: 'nouvelle échéance si accordée' },
  constaterCaducite: { libelle: 'Constater la caducité', de: OUVERTE, vers: ['CADUQUE'], roles: ['FINANCIER', 'VALIDEUR'], garde: 'échéance passée, aucune prorogation en attente', effet: 'reste annulé, autorisations libérées, trop-perçu constaté' },
  renoncer: { libelle: 'Enregistrer la renonciation', de: ['VOTEE', 'ACTEE', 'ENGAGEE', 'SIGNEE'], vers: ['ANNULEE'], roles: ['PORTEUR', 'VALIDEUR'], garde: 'rien n’a été versé', effet: 'autorisations libérées' },
  retirer: { libelle: 'Retirer la subvention', de: [...OUVERTE, 'SOLDEE'], vers: ['RETIREE'], roles: ['SECRETARIAT_COMMISSION'], garde: 'contradictoire échu, délibération', effet: 'reste annulé, versé à reverser' },
} as const satisfies Record<PassageSubvention, Passage<EtatSubvention>>;

const CLOSES: readonly EtatSubvention[] = ['SOLDEE', 'CADUQUE', 'ANNULEE', 'RETIREE'];

/** Vrai quand plus rien ne se verse ni ne se modifie. */
export const estClose = (etat: EtatSubvention): boolean => CLOSES.includes(etat);

export const LIBELLES_SUBVENTION: Readonly<Record<EtatSubvention, string>> = {
  VOTEE: 'Votée', ACTEE: 'Acte signé par le bénéficiaire', ENGAGEE: 'Engagée', SIGNEE: 'Signée', EN_COURS: 'En cours de versement',
  SOLDEE: 'Soldée', CADUQUE: 'Caduque', ANNULEE: 'Annulée', RETIREE: 'Retirée',
};
