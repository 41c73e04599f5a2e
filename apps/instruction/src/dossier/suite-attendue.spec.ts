import { lettreEnVigueur, suiteAttendue } from './suite-attendue.ts';

const accuse = { nature: 'accuse-reception', etat: 'NOTIFIE', attend: null } as const;
const base = { decision: null, actes: [accuse], notifieLe: null };
const decide = { etat: 'ACCORDE', decision: { sens: 'accord', executoireLe: '2026-12-20' }, notifieLe: null } as const;

describe('La suite attendue d’un dossier', () => {
  it.each([
    ['déposé', { ...base, etat: 'DEPOSE' }, 'déclarer le dossier complet (instruction)'],
    ['en instruction', { ...base, etat: 'EN_INSTRUCTION' }, 'proposer au comité (instruction)'],
    ['inscrit, c’est le secrétariat qui enregistre le vote', { ...base, etat: 'INSCRIT_COMMISSION' }, 'enregistrer la délibération (secrétariat'],
    ['voté mais pas exécutoire', { ...decide, decision: { sens: 'accord', executoireLe: null }, actes: [accuse] }, 'saisir la date exécutoire'],
    ['exécutoire', { ...decide, actes: [accuse] }, 'soumettre la lettre à signature (instruction)'],
    ['à viser', { ...decide, actes: [accuse, { nature: 'accord', etat: 'PROJET', attend: 'VALIDEUR' }] }, 'viser la lettre (validation)'],
    ['visa refusé', { ...decide, actes: [accuse, { nature: 'accord', etat: 'PROJET', attend: null }] }, 'reprendre la lettre'],
    ['à signer', { ...decide, actes: [accuse, { nature: 'accord', etat: 'VISE', attend: 'SIGNATAIRE' }] }, 'signer la lettre (signature)'],
    ['signé', { ...decide, actes: [accuse, { nature: 'accord', etat: 'SIGNE', attend: null }] }, 'notifier la décision (instruction)'],
    ['notifié', { ...decide, actes: [accuse, { nature: 'accord', etat: 'NOTIFIE', attend: null }], notifieLe: '2026-12-22' }, 'a été notifiée'],
    ['ajourné par le vote, la lettre d’information part d’abord', { etat: 'AJOURNE', decision: { sens: 'ajournement', executoireLe: null }, actes: [accuse], notifieLe: null }, 'soumettre la lettre à signature'],
    ['ajourné et informé', { etat: 'AJOURNE', decision: { sens: 'ajournement', executoireLe: null }, actes: [{ nature: 'ajournement', etat: 'NOTIFIE', attend: null }], notifieLe: '2026-12-22' }, 'reprendre l’instruction'],
    ['à compléter', { ...base, etat: 'A_COMPLETER' }, 'transmettre les compléments (porteur de projet)'],
    ['irrecevable', { ...base, etat: 'IRRECEVABLE' }, 'soumettre la lettre à signature'],
    ['irrecevable et signé', { ...base, etat: 'IRRECEVABLE', actes: [{ nature: 'irrecevabilite', etat: 'SIGNE', attend: null }] }, 'notifier la décision'],
    ['retiré', { ...base, etat: 'DESISTE' }, 'Ce dossier est clos.'],
  ] as const)('%s', (_titre, dossier, attendu) => expect(suiteAttendue(dossier, false)).toContain(attendu));

  it('celui qui peut agir n’est pas congédié', () => expect(suiteAttendue({ ...base, etat: 'DEPOSE' }, true)).not.toContain('Rien'));
});

describe('La lettre en vigueur', () => {
  const de = (actes: Parameters<typeof lettreEnVigueur>[0]['actes'], notifieLe: string | null = null) => lettreEnVigueur({ decision: { sens: 'accord' }, actes, notifieLe })?.etat ?? null;
  it('un accusé n’est pas une décision', () => expect(de([accuse])).toBeNull());
  it('une lettre remplacée cède sa place', () => expect(de([{ nature: 'accord', etat: 'REMPLACE' }, { nature: 'accord', etat: 'VISE' }])).toBe('VISE'));
  it('la lettre d’un ajournement passé n’est pas celle de l’accord', () => expect(de([{ nature: 'ajournement', etat: 'NOTIFIE' }])).toBeNull());
  it('une lettre notifiée avant un nouveau vote n’est plus en vigueur', () => expect(de([{ nature: 'accord', etat: 'NOTIFIE' }])).toBeNull());
  it('la lettre notifiée reste celle de la décision', () => expect(de([{ nature: 'accord', etat: 'NOTIFIE' }], '2026-12-22')).toBe('NOTIFIE'));
});
