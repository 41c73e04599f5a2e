import type { Etat, Role } from '../dossier/machine.ts';

/** Un avis demandé attend ; les quatre autres états sont sans retour. Le retard ne se garde pas : il se calcule. */
export type EtatAvis = 'DEMANDE' | 'RENDU' | 'SANS_REPONSE' | 'RETIRE' | 'RECUSE';
export type CodePassageAvis = 'rendre' | 'recuser' | 'retirer' | 'clore';
export type PassageAvis = { readonly libelle: string; readonly de: EtatAvis; readonly vers: EtatAvis; readonly roles: readonly Role[] };

/** La seule table qui dit comment un avis finit, et par qui ; le portail clôt aussi ceux qu’aucun examen n’attend plus. */
export const PASSAGES_AVIS = {
  rendre: { libelle: 'Rendre l’avis', de: 'DEMANDE', vers: 'RENDU', roles: ['EXPERT'] },
  recuser: { libelle: 'Déclarer un conflit d’intérêts', de: 'DEMANDE', vers: 'RECUSE', roles: ['EXPERT'] },
  retirer: { libelle: 'Retirer la demande', de: 'DEMANDE', vers: 'RETIRE', roles: ['INSTRUCTEUR'] },
  clore: { libelle: 'Clore sans réponse', de: 'DEMANDE', vers: 'SANS_REPONSE', roles: ['INSTRUCTEUR'] },
} as const satisfies Record<CodePassageAvis, PassageAvis>;

/** Tant que le dossier est dans l’un de ces états, un avis peut encore éclairer la proposition ou le comité. */
export const ETATS_AVIS_UTILE: readonly Etat[] = ['A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'AJOURNE'];

/** Un avis se demande pendant l’instruction seulement. */
export const avisDemandable = (etat: Etat): boolean => etat === 'EN_INSTRUCTION';

export const LIBELLES_ETAT_AVIS: Readonly<Record<EtatAvis, string>> = { DEMANDE: 'Attendu', RENDU: 'Rendu', SANS_REPONSE: 'Sans réponse', RETIRE: 'Retiré', RECUSE: 'Récusé' };
