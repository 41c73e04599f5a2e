import { type CodeTransition, type Etat, type Role, TRANSITIONS, transitionsPossibles } from './machine.ts';

const ETATS: Etat[] = ['BROUILLON', 'DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'INSCRIT_COMMISSION', 'AJOURNE', 'ACCORDE', 'REJETE', 'IRRECEVABLE', 'DESISTE', 'CLASSE_SANS_SUITE', 'ABANDONNE'];

/** Tous les passages, état par état : un passage ajouté ou retiré doit se lire ici. */
const ATTENDUS: Record<Role, Partial<Record<Etat, CodeTransition[]>>> = {
  PORTEUR: {
    BROUILLON: ['deposer', 'abandonner'], DEPOSE: ['desister'], A_COMPLETER: ['completer', 'desister'], EN_INSTRUCTION: ['desister'], PROPOSE_COMITE: ['desister'],
    FAVORABLE_COMITE: ['desister'], PROPOSE_REJET: ['desister'], INSCRIT_COMMISSION: ['desister'], AJOURNE: ['desister'],
  },
  INSTRUCTEUR: { DEPOSE: ['declarerComplet', 'demanderPieces'], A_COMPLETER: ['leverDemande'], EN_INSTRUCTION: ['proposer', 'demanderComplement'], AJOURNE: ['reprendre'] },
  VALIDEUR: {
    DEPOSE: ['declarerIrrecevable', 'classerSansSuite'], A_COMPLETER: ['constaterIncomplet', 'classerSansSuite'], EN_INSTRUCTION: ['declarerIrrecevable', 'declarerIneligible', 'classerSansSuite'], PROPOSE_COMITE: ['passerComite', 'classerSansSuite'],
    FAVORABLE_COMITE: ['inscrireCommissionPermanente', 'classerSansSuite'], PROPOSE_REJET: ['inscrireCommissionPermanente', 'classerSansSuite'],
    INSCRIT_COMMISSION: ['retirerCommission', 'classerSansSuite'], AJOURNE: ['classerSansSuite'],
    REJETE: ['rouvrir'], IRRECEVABLE: ['rouvrir'], CLASSE_SANS_SUITE: ['rouvrir'],
  },
  SECRETARIAT_COMMISSION: { PROPOSE_COMITE: ['passerComite'], INSCRIT_COMMISSION: ['voter', 'retirerCommission'] },
  EXPERT: {}, SIGNATAIRE: {}, COMITE: {}, FINANCIER: {}, ADMIN: {}, AUDITEUR: {},
};

describe('machine du dossier', () => {
  const cas = (Object.keys(ATTENDUS) as Role[]).flatMap((role) => ETATS.map((etat) => [role, etat] as const));
  it.each(cas)('%s sur un dossier %s ne peut faire que ce que la table dit', (role, etat) => {
    expect(transitionsPossibles(etat, [role])).toEqual(ATTENDUS[role][etat] ?? []);
  });

  it('ne sort jamais d’un accord ni d’un retrait ; d’un refus ou d’un classement, seulement en le rouvrant', () => {
    const sorties = (etat: Etat) => Object.entries(TRANSITIONS).filter(([, { de }]) => (de as readonly Etat[]).includes(etat)).map(([code]) => code);
    for (const etat of ['ACCORDE', 'DESISTE', 'ABANDONNE'] as Etat[]) expect(sorties(etat)).toEqual([]);
    for (const etat of ['REJETE', 'IRRECEVABLE', 'CLASSE_SANS_SUITE'] as Etat[]) expect(sorties(etat)).toEqual(['rouvrir']);
  });

  it('aucun chemin n’atteint un accord sans le vote de la commission permanente', () => {
    const versAccord = Object.entries(TRANSITIONS).filter(([, { vers }]) => (vers as readonly Etat[]).includes('ACCORDE')).map(([code]) => code);
    expect(versAccord).toEqual(['voter']);
    expect(TRANSITIONS.voter.roles).not.toContain('INSTRUCTEUR');
  });

  it('un dossier à compléter ne revient qu’à l’état d’où une demande peut partir', () => {
    const origines = Object.values(TRANSITIONS).filter(({ vers }) => (vers as readonly Etat[]).includes('A_COMPLETER')).flatMap(({ de }) => [...de]);
    expect([...TRANSITIONS.completer.vers].sort()).toEqual(origines.sort());
    expect([...TRANSITIONS.leverDemande.vers].sort()).toEqual(origines.sort());
  });

  it('l’irrecevabilité n’appartient pas à qui instruit', () => {
    for (const { vers, roles } of Object.values(TRANSITIONS)) if ((vers as readonly Etat[]).includes('IRRECEVABLE')) expect(roles).toEqual(['VALIDEUR']);
  });
});
