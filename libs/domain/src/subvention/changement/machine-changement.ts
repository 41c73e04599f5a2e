import type { Passage } from '../machines/machine.ts';

/** Les états d’une demande de changement. */
export type EtatChangement = 'BROUILLON' | 'DEPOSEE' | 'A_COMPLETER' | 'A_VOTER' | 'ACCORDEE' | 'REFUSEE' | 'EFFECTIVE' | 'RETIREE';
export type PassageChangement = 'deposer' | 'demanderComplement' | 'completer' | 'retirer' | 'soumettreAuVote' | 'accorder' | 'refuser' | 'voter' | 'rejeterAuVote' | 'rendreEffective';

/** La machine du changement : rien ne change avant la notification de l’acte signé. */
export const MACHINE_CHANGEMENT = {
  deposer: { libelle: 'Déposer la demande', de: ['BROUILLON'], vers: ['DEPOSEE'], roles: ['PORTEUR'], garde: 'avant la fin des droits', effet: 'la caducité attend la réponse si du temps est demandé' },
  demanderComplement: { libelle: 'Demander un complément', de: ['DEPOSEE'], vers: ['A_COMPLETER'], roles: ['INSTRUCTEUR'], garde: 'ce qui manque', effet: 'courriel au porteur' },
  completer: { libelle: 'Compléter la demande', de: ['A_COMPLETER'], vers: ['DEPOSEE'], roles: ['PORTEUR'], garde: 'la demande tient debout', effet: '' },
  retirer: { libelle: 'Retirer la demande', de: ['DEPOSEE', 'A_COMPLETER', 'A_VOTER'], vers: ['RETIREE'], roles: ['PORTEUR'], garde: 'rien n’est décidé', effet: '' },
  soumettreAuVote: { libelle: 'Proposer au vote', de: ['DEPOSEE'], vers: ['A_VOTER'], roles: ['INSTRUCTEUR'], garde: 'l’édition demande un vote', effet: '' },
  accorder: { libelle: 'Accepter', de: ['DEPOSEE'], vers: ['ACCORDEE'], roles: ['INSTRUCTEUR'], garde: 'l’édition ne demande pas de vote', effet: 'l’acte peut s’établir' },
  refuser: { libelle: 'Refuser', de: ['DEPOSEE'], vers: ['REFUSEE'], roles: ['INSTRUCTEUR'], garde: 'motif', effet: 'lettre de refus avec voies de recours' },
  voter: { libelle: 'Enregistrer la délibération', de: ['A_VOTER'], vers: ['ACCORDEE'], roles: ['SECRETARIAT_COMMISSION'], garde: 'numéro, date, caractère exécutoire prouvé', effet: 'l’acte peut s’établir' },
  rejeterAuVote: { libelle: 'Enregistrer le rejet', de: ['A_VOTER'], vers: ['REFUSEE'], roles: ['SECRETARIAT_COMMISSION'], garde: 'numéro, date', effet: 'lettre de refus avec voies de recours' },
  rendreEffective: { libelle: 'Rendre effective', de: ['ACCORDEE'], vers: ['EFFECTIVE'], roles: ['INSTRUCTEUR'], garde: 'acte signé et notifié', effet: 'dates, montant et autorisations changent au grand livre' },
} as const satisfies Record<PassageChangement, Passage<EtatChangement>>;

export const LIBELLES_CHANGEMENT: Readonly<Record<EtatChangement, string>> = {
  BROUILLON: 'Brouillon', DEPOSEE: 'En instruction', A_COMPLETER: 'À compléter', A_VOTER: 'Proposée au vote', ACCORDEE: 'Acceptée, acte en préparation', REFUSEE: 'Refusée', EFFECTIVE: 'En vigueur', RETIREE: 'Retirée',
};

/** Vrai tant que la demande occupe la place : une seule vit par subvention. */
export const changementVivant = (etat: EtatChangement): boolean => !['REFUSEE', 'EFFECTIVE', 'RETIREE'].includes(etat);
