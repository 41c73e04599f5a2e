/** Les états d’un dossier (domaine §5.1) ; AJOURNE attend une nouvelle séance, « signé » est un état de l’acte. */
export type Etat =
  | 'BROUILLON' | 'DEPOSE' | 'A_COMPLETER' | 'EN_INSTRUCTION' | 'PROPOSE_COMITE' | 'FAVORABLE_COMITE' | 'PROPOSE_REJET'
  | 'INSCRIT_COMMISSION' | 'AJOURNE' | 'ACCORDE' | 'REJETE' | 'IRRECEVABLE' | 'DESISTE' | 'CLASSE_SANS_SUITE' | 'ABANDONNE';

export type Role =
  | 'PORTEUR' | 'INSTRUCTEUR' | 'EXPERT' | 'VALIDEUR' | 'SIGNATAIRE' | 'COMITE'
  | 'SECRETARIAT_COMMISSION' | 'FINANCIER' | 'ADMIN' | 'AUDITEUR';

export type CodeTransition =
  | 'deposer' | 'abandonner' | 'declarerComplet' | 'proposer' | 'passerComite' | 'reprendre'
  | 'inscrireCommissionPermanente' | 'voter' | 'desister' | 'classerSansSuite';

export type Transition = {
  readonly libelle: string;
  readonly de: readonly Etat[];
  readonly vers: readonly Etat[];
  readonly roles: readonly Role[];
};

const NON_DECIDE = ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'INSCRIT_COMMISSION', 'AJOURNE'] as const;

/** La machine du dossier : la seule table qui dit qui peut faire passer un dossier d’un état à un autre. */
export const TRANSITIONS = {
  deposer: { libelle: 'Déposer le dossier', de: ['BROUILLON'], vers: ['DEPOSE'], roles: ['PORTEUR'] },
  abandonner: { libelle: 'Abandonner le brouillon', de: ['BROUILLON'], vers: ['ABANDONNE'], roles: ['PORTEUR'] },
  declarerComplet: { libelle: 'Déclarer le dossier complet', de: ['DEPOSE'], vers: ['EN_INSTRUCTION'], roles: ['INSTRUCTEUR'] },
  proposer: { libelle: 'Proposer au comité', de: ['EN_INSTRUCTION'], vers: ['PROPOSE_COMITE'], roles: ['INSTRUCTEUR'] },
  passerComite: { libelle: 'Rendre compte du comité', de: ['PROPOSE_COMITE'], vers: ['FAVORABLE_COMITE', 'PROPOSE_REJET', 'AJOURNE'], roles: ['VALIDEUR'] },
  reprendre: { libelle: 'Reprendre l’instruction', de: ['AJOURNE'], vers: ['EN_INSTRUCTION'], roles: ['INSTRUCTEUR'] },
  inscrireCommissionPermanente: { libelle: 'Inscrire à la commission permanente', de: ['FAVORABLE_COMITE', 'PROPOSE_REJET'], vers: ['INSCRIT_COMMISSION'], roles: ['VALIDEUR'] },
  voter: { libelle: 'Enregistrer la délibération', de: ['INSCRIT_COMMISSION'], vers: ['ACCORDE', 'REJETE', 'AJOURNE'], roles: ['SECRETARIAT_COMMISSION'] },
  desister: { libelle: 'Retirer le dossier', de: NON_DECIDE, vers: ['DESISTE'], roles: ['PORTEUR'] },
  classerSansSuite: { libelle: 'Classer sans suite', de: NON_DECIDE, vers: ['CLASSE_SANS_SUITE'], roles: ['VALIDEUR'] },
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
