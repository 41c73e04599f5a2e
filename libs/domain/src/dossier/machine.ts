/** Les états d’un dossier (domaine §5.1) ; AJOURNE attend une nouvelle séance, « signé » est un état de l’acte. */
export type Etat =
  | 'BROUILLON' | 'DEPOSE' | 'A_COMPLETER' | 'EN_INSTRUCTION' | 'PROPOSE_COMITE' | 'FAVORABLE_COMITE' | 'PROPOSE_REJET'
  | 'INSCRIT_COMMISSION' | 'AJOURNE' | 'ACCORDE' | 'REJETE' | 'IRRECEVABLE' | 'DESISTE' | 'CLASSE_SANS_SUITE' | 'ABANDONNE';

export type Role =
  | 'PORTEUR' | 'INSTRUCTEUR' | 'EXPERT' | 'VALIDEUR' | 'SIGNATAIRE' | 'COMITE'
  | 'SECRETARIAT_COMMISSION' | 'FINANCIER' | 'ADMIN' | 'AUDITEUR';

export type CodeTransition =
  | 'deposer' | 'abandonner' | 'declarerComplet' | 'demanderPieces' | 'proposer' | 'demanderComplement' | 'completer' | 'leverDemande' | 'passerComite' | 'reprendre'
  | 'inscrireCommissionPermanente' | 'voter' | 'retirerCommission' | 'constaterIncomplet' | 'declarerIrrecevable' | 'declarerIneligible' | 'desister' | 'classerSansSuite' | 'rouvrir';

export type Transition = {
  readonly libelle: string;
  readonly de: readonly Etat[];
  readonly vers: readonly Etat[];
  readonly roles: readonly Role[];
  /** Ce qui doit être vrai de plus que l’état et le rôle ; vide : rien. */
  readonly garde: string;
  /** Ce que le passage produit, en plus de sa ligne de journal ; vide : rien. */
  readonly effet: string;
};

const NON_DECIDE = ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'INSCRIT_COMMISSION', 'AJOURNE'] as const;

/** La machine du dossier : la seule table qui dit qui peut faire passer un dossier d’un état à un autre. */
export const TRANSITIONS = {
  deposer: { libelle: 'Déposer le dossier', de: ['BROUILLON'], vers: ['DEPOSE'], roles: ['PORTEUR'], garde: 'conditions de dépôt remplies', effet: 'dépôt figé, numéro, accusé de réception, délai du silence' },
  abandonner: { libelle: 'Abandonner le brouillon', de: ['BROUILLON'], vers: ['ABANDONNE'], roles: ['PORTEUR'], garde: '', effet: '' },
  declarerComplet: { libelle: 'Déclarer le dossier complet', de: ['DEPOSE'], vers: ['EN_INSTRUCTION'], roles: ['INSTRUCTEUR'], garde: 'chaque point redemandé a été accepté', effet: 'attestation datée de complétude' },
  demanderPieces: { libelle: 'Demander des pièces', de: ['DEPOSE'], vers: ['A_COMPLETER'], roles: ['INSTRUCTEUR'], garde: 'au moins une pièce ou un champ que le règlement exige', effet: 'lettre, courriel, délai du silence suspendu par les pièces exigées' },
  proposer: { libelle: 'Proposer au comité', de: ['EN_INSTRUCTION'], vers: ['PROPOSE_COMITE'], roles: ['INSTRUCTEUR'], garde: 'éligibilité confirmée pour un accord', effet: '' },
  demanderComplement: { libelle: 'Demander des compléments', de: ['EN_INSTRUCTION'], vers: ['A_COMPLETER'], roles: ['INSTRUCTEUR'], garde: 'au moins un point', effet: 'lettre, courriel ; une simple question ne suspend rien' },
  completer: { libelle: 'Transmettre les compléments', de: ['A_COMPLETER'], vers: ['DEPOSE', 'EN_INSTRUCTION'], roles: ['PORTEUR'], garde: 'chaque point obligatoire a sa réponse ; retour à l’état d’où la demande est partie', effet: 'compléments figés à côté du dépôt, le délai du silence reprend' },
  leverDemande: { libelle: 'Reprendre sans attendre la réponse', de: ['A_COMPLETER'], vers: ['DEPOSE', 'EN_INSTRUCTION'], roles: ['INSTRUCTEUR'], garde: 'délai accordé passé ; retour à l’état d’où la demande est partie', effet: 'courriel au porteur' },
  passerComite: { libelle: 'Rendre compte du comité', de: ['PROPOSE_COMITE'], vers: ['FAVORABLE_COMITE', 'PROPOSE_REJET', 'AJOURNE'], roles: ['VALIDEUR', 'SECRETARIAT_COMMISSION'], garde: 'séance au calendrier', effet: '' },
  reprendre: { libelle: 'Reprendre l’instruction', de: ['AJOURNE'], vers: ['EN_INSTRUCTION'], roles: ['INSTRUCTEUR'], garde: '', effet: '' },
  inscrireCommissionPermanente: { libelle: 'Inscrire à la commission permanente', de: ['FAVORABLE_COMITE', 'PROPOSE_REJET'], vers: ['INSCRIT_COMMISSION'], roles: ['VALIDEUR'], garde: 'séance au calendrier', effet: '' },
  voter: { libelle: 'Enregistrer la délibération', de: ['INSCRIT_COMMISSION'], vers: ['ACCORDE', 'REJETE', 'AJOURNE'], roles: ['SECRETARIAT_COMMISSION'], garde: 'montant dans l’aide maximale', effet: 'décision, subvention si accord' },
  retirerCommission: { libelle: 'Retirer de l’ordre du jour', de: ['INSCRIT_COMMISSION'], vers: ['FAVORABLE_COMITE', 'PROPOSE_REJET'], roles: ['VALIDEUR', 'SECRETARIAT_COMMISSION'], garde: 'motif ; retour à l’état d’avant l’inscription', effet: 'le dossier peut être inscrit à une autre séance' },
  constaterIncomplet: { libelle: 'Constater le dossier incomplet', de: ['A_COMPLETER'], vers: ['IRRECEVABLE'], roles: ['VALIDEUR'], garde: 'délai accordé passé, rappel envoyé, proposition d’un instructeur', effet: 'lettre d’irrecevabilité à signer' },
  declarerIrrecevable: { libelle: 'Déclarer le dossier irrecevable', de: ['DEPOSE', 'EN_INSTRUCTION'], vers: ['IRRECEVABLE'], roles: ['VALIDEUR'], garde: 'motif', effet: 'lettre d’irrecevabilité à signer' },
  declarerIneligible: { libelle: 'Déclarer le dossier inéligible', de: ['EN_INSTRUCTION'], vers: ['PROPOSE_REJET'], roles: ['VALIDEUR'], garde: 'au moins un critère non satisfait après instruction, ou un motif qui s’en écarte', effet: 'proposition de refus motivée, à inscrire à la commission' },
  desister: { libelle: 'Retirer le dossier', de: NON_DECIDE, vers: ['DESISTE'], roles: ['PORTEUR'], garde: '', effet: '' },
  classerSansSuite: { libelle: 'Classer sans suite', de: NON_DECIDE, vers: ['CLASSE_SANS_SUITE'], roles: ['VALIDEUR'], garde: 'motif', effet: '' },
  rouvrir: { libelle: 'Rouvrir le dossier', de: ['REJETE', 'IRRECEVABLE', 'CLASSE_SANS_SUITE'], vers: ['EN_INSTRUCTION'], roles: ['VALIDEUR'], garde: 'motif (recours accueilli, erreur)', effet: 'le dépôt et les actes restent ; la lettre notifiée est remplacée quand la suivante est notifiée' },
} as const satisfies Record<CodeTransition, Transition>;

/** Les passages permis depuis un état à qui porte ces rôles, dans l’ordre de la table. */
export function transitionsPossibles(etat: Etat, roles: readonly Role[]): readonly CodeTransition[] {
  return (Object.keys(TRANSITIONS) as CodeTransition[]).filter((code) => {
    const transition: Transition = TRANSITIONS[code];
    return transition.de.includes(etat) && transition.roles.some((role) => roles.includes(role));
  });
}

/** Vrai si la table permet ce passage précis. */
export function passagePermis(code: CodeTransition, de: Etat, vers: Etat): boolean {
  const transition: Transition = TRANSITIONS[code];
  return transition.de.includes(de) && transition.vers.includes(vers);
}
