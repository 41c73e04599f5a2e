import type { Role } from '../dossier/machine.ts';
import { type CodePassageActe, type EtatActe, PASSAGES_ACTE, passagesActe } from './machine-acte.ts';
import { type AgentActe, empechementRefuser, empechementSigner, empechementViser, franchir, type SuiviActe, VISAS_PAR_DEFAUT, visasRequis } from './visas.ts';
import type { VisaRequis } from '../reglement/visa-requis.ts';

const ETATS: EtatActe[] = ['PROJET', 'VISE', 'SIGNE', 'NOTIFIE', 'REMPLACE'];

/** Tous les passages, état par état : un passage ajouté ou retiré doit se lire ici. */
const ATTENDUS: Record<Role, Partial<Record<EtatActe, CodePassageActe[]>>> = {
  INSTRUCTEUR: { PROJET: ['viser', 'refuserVisa', 'remplacer'], VISE: ['viser', 'refuserVisa', 'remplacer'], SIGNE: ['notifier', 'remplacer'], NOTIFIE: ['remplacer'] },
  VALIDEUR: { PROJET: ['viser', 'refuserVisa', 'remplacer'], VISE: ['viser', 'refuserVisa', 'remplacer'], SIGNE: ['remplacer'], NOTIFIE: ['remplacer'] },
  SIGNATAIRE: { PROJET: ['refuserVisa', 'signer'], VISE: ['refuserVisa', 'signer'] },
  PORTEUR: {}, EXPERT: {}, COMITE: {}, SECRETARIAT_COMMISSION: {}, FINANCIER: {}, ADMIN: {}, AUDITEUR: {},
};

describe('la machine de l’acte', () => {
  const cas = (Object.keys(ATTENDUS) as Role[]).flatMap((role) => ETATS.map((etat) => [role, etat] as const));
  it.each(cas)('%s devant un acte %s ne peut faire que ce que la table dit', (role, etat) => expect(passagesActe(etat, [role])).toEqual(ATTENDUS[role][etat] ?? []));

  it('seule la signature mène à SIGNE, et rien ne sort de REMPLACE', () => {
    expect(Object.entries(PASSAGES_ACTE).filter(([, { vers }]) => vers === 'SIGNE').map(([code]) => code)).toEqual(['signer']);
    for (const { de } of Object.values(PASSAGES_ACTE)) expect(de).not.toContain('REMPLACE');
  });
});

const visa = (role: VisaRequis['role']): VisaRequis => ({ role, qualite: role.toLowerCase() });
/** Une personne par rôle, puis des personnes qui les cumulent. */
const AGENTS: readonly AgentActe[] = [
  { id: 'instruit', roles: ['INSTRUCTEUR'] }, { id: 'valide', roles: ['VALIDEUR'] }, { id: 'valide-bis', roles: ['VALIDEUR'] }, { id: 'signe', roles: ['SIGNATAIRE'] }, { id: 'signe-bis', roles: ['SIGNATAIRE'] },
  { id: 'tout', roles: ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE'] }, { id: 'lit', roles: ['AUDITEUR', 'ADMIN', 'FINANCIER', 'SECRETARIAT_COMMISSION', 'COMITE', 'EXPERT', 'PORTEUR'] },
];
const LISTES: readonly (readonly VisaRequis[])[] = [[], VISAS_PAR_DEFAUT, [visa('INSTRUCTEUR'), visa('VALIDEUR')], [visa('VALIDEUR'), visa('VALIDEUR')], [visa('INSTRUCTEUR'), visa('VALIDEUR'), visa('VALIDEUR')]];

/** Tous les suivis que l’on peut atteindre depuis un acte neuf, par tous les gestes de toutes les personnes. */
function parcourir(depart: SuiviActe): readonly SuiviActe[] {
  const vus = new Map<string, SuiviActe>([[JSON.stringify(depart), depart]]);
  const aVoir = [depart];
  for (let suivi = aVoir.pop(); suivi; suivi = aVoir.pop()) {
    for (const agent of AGENTS) for (const geste of ['viser', 'refuserVisa', 'signer'] as const) {
      const suite = franchir(suivi, geste, agent);
      if (!suite || vus.has(JSON.stringify(suite))) continue;
      vus.set(JSON.stringify(suite), suite);
      aVoir.push(suite);
    }
  }
  return [...vus.values()];
}

describe.each(LISTES.map((requis) => [requis.map(({ role }) => role).join(' puis ') || 'aucun visa', requis] as const))('visas requis : %s', (_titre, requis) => {
  it.each(['signe', 'tout'])('aucun chemin n’atteint « signé » sans ses visas (au nom de : %s)', (signataire) => {
    const atteints = parcourir({ etat: 'PROJET', requis, donnes: [], refuse: false, signataire });
    const signes = atteints.filter(({ etat }) => etat === 'SIGNE');
    expect(signes.length).toBeGreaterThan(0);
    for (const { donnes, refuse } of signes) {
      expect(donnes).toHaveLength(requis.length);
      requis.forEach(({ role }, rang) => expect(AGENTS.find(({ id }) => id === donnes[rang])!.roles).toContain(role));
      expect(new Set([...donnes, signataire]).size).toBe(requis.length + 1);
      expect(refuse).toBe(false);
    }
    for (const { donnes } of atteints) expect(new Set(donnes).size).toBe(donnes.length);
  });

  it('un visa refusé ne se rattrape pas : la lettre est à préparer de nouveau', () => {
    const refuses = parcourir({ etat: 'PROJET', requis, donnes: [], refuse: false, signataire: 'signe' }).filter(({ refuse }) => refuse);
    for (const suivi of refuses) for (const agent of AGENTS) for (const geste of ['viser', 'refuserVisa', 'signer'] as const) expect(franchir(suivi, geste, agent)).toBeNull();
  });
});

describe('ce que la personne lit', () => {
  const suivi: SuiviActe = { etat: 'PROJET', requis: [visa('VALIDEUR'), visa('VALIDEUR')], donnes: ['valide'], refuse: false, signataire: 'signe' };
  const [, valide, bis, signe] = AGENTS as [AgentActe, AgentActe, AgentActe, AgentActe];
  it('deux visas ne sont pas de la même main', () => expect(empechementViser(suivi, valide)).toContain('déjà visé'));
  it('le second valideur peut viser', () => expect(empechementViser(suivi, bis)).toBeNull());
  it('le signataire attend les visas', () => expect(empechementSigner(suivi, signe)).toContain('manque un visa'));
  it('le signataire ne refuse qu’à son tour', () => expect([empechementRefuser(suivi, signe) === null, empechementRefuser({ ...suivi, donnes: ['valide', 'valide-bis'] }, signe) === null]).toEqual([false, true]));
  it('une édition qui ne dit rien demande le visa du chef de service', () => expect(visasRequis({})).toEqual(VISAS_PAR_DEFAUT));
  it('une édition peut n’en demander aucun', () => expect(visasRequis({ visas: { valeur: [], source: { statut: 'a-confirmer', texte: '' } } })).toEqual([]));
});
