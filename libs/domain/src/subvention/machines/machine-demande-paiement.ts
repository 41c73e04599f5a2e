import type { Passage } from './machine.ts';

export type TypeVersement = 'AVANCE' | 'ACOMPTE' | 'SOLDE';

/** Les états d’une demande de paiement (domaine §5.2). */
export type EtatDemandePaiement = 'BROUILLON' | 'DEPOSEE' | 'A_COMPLETER' | 'SERVICE_FAIT' | 'LIQUIDEE' | 'MANDATEE' | 'PAYEE' | 'REJETEE';

export type PassageDemandePaiement = 'deposer' | 'demanderComplement' | 'completer' | 'constaterServiceFait' | 'liquider' | 'mandater' | 'payer' | 'rejeter' | 'reprendre';

/** La machine de la demande de paiement ; le rejet par le comptable ramène à la liquidation. */
export const MACHINE_DEMANDE_PAIEMENT = {
  deposer: { libelle: 'Déposer la demande', de: ['BROUILLON'], vers: ['DEPOSEE'], roles: ['PORTEUR'], garde: 'pièces du type de versement', effet: 'date de la demande, qui fait foi pour l’échéance' },
  demanderComplement: { libelle: 'Demander un complément', de: ['DEPOSEE'], vers: ['A_COMPLETER'], roles: ['INSTRUCTEUR', 'FINANCIER'], garde: 'au moins un point', effet: 'courriel au porteur' },
  completer: { libelle: 'Compléter la demande', de: ['A_COMPLETER'], vers: ['DEPOSEE'], roles: ['PORTEUR'], garde: 'chaque point a sa réponse', effet: '' },
  constaterServiceFait: { libelle: 'Constater le service fait', de: ['DEPOSEE'], vers: ['SERVICE_FAIT'], roles: ['INSTRUCTEUR'], garde: 'chaque ligne de dépense retenue ou écartée avec son motif', effet: 'dépenses retenues' },
  liquider: { libelle: 'Liquider', de: ['SERVICE_FAIT'], vers: ['LIQUIDEE'], roles: ['FINANCIER'], garde: 'une autre personne que le service fait', effet: 'montant dû, calcul montré' },
  mandater: { libelle: 'Mandater', de: ['LIQUIDEE'], vers: ['MANDATEE'], roles: ['FINANCIER'], garde: 'RIB confirmé, crédits de paiement', effet: 'numéro et date du mandat, écriture de versement' },
  payer: { libelle: 'Enregistrer le paiement', de: ['MANDATEE'], vers: ['PAYEE'], roles: ['FINANCIER'], garde: 'retour du comptable', effet: 'date du paiement, courriel au porteur' },
  rejeter: { libelle: 'Enregistrer le rejet du comptable', de: ['MANDATEE'], vers: ['REJETEE'], roles: ['FINANCIER'], garde: 'motif du comptable', effet: 'écriture de versement contre-passée' },
  reprendre: { libelle: 'Reprendre après un rejet', de: ['REJETEE'], vers: ['LIQUIDEE'], roles: ['FINANCIER'], garde: '', effet: '' },
} as const satisfies Record<PassageDemandePaiement, Passage<EtatDemandePaiement>>;
