import { lettreEnVigueur, suiteAttendue } from './suite-attendue.ts';

const accuse = { nature: 'accuse-reception', etat: 'NOTIFIE' } as const;
const base = { decision: null, actes: [accuse], notifieLe: null };
const decide = { etat: 'ACCORDE', decision: { executoireLe: '2026-12-20' }, notifieLe: null } as const;

describe('La suite attendue d’un dossier', () => {
  it.each([
    ['déposé', { ...base, etat: 'DEPOSE' }, 'déclarer le dossier complet (instruction)'],
    ['en instruction', { ...base, etat: 'EN_INSTRUCTION' }, 'proposer au comité (instruction)'],
    ['inscrit, c’est le secrétariat qui enregistre le vote', { ...base, etat: 'INSCRIT_COMMISSION' }, 'enregistrer la délibération (secrétariat'],
    ['voté mais pas exécutoire', { ...decide, decision: { executoireLe: null }, actes: [accuse] }, 'rendre la délibération exécutoire'],
    ['exécutoire', { ...decide, actes: [accuse] }, 'soumettre la lettre à signature (validation)'],
    ['à signer', { ...decide, actes: [accuse, { nature: 'accord', etat: 'A_SIGNER' }] }, 'signer la lettre (signature)'],
    ['signé', { ...decide, actes: [accuse, { nature: 'accord', etat: 'SIGNE' }] }, 'notifier la décision (instruction)'],
    ['notifié', { ...decide, actes: [accuse, { nature: 'accord', etat: 'NOTIFIE' }], notifieLe: '2026-12-22' }, 'a été notifiée'],
    ['retiré', { ...base, etat: 'DESISTE' }, 'Ce dossier est clos.'],
  ] as const)('%s', (_titre, dossier, attendu) => expect(suiteAttendue(dossier, false)).toContain(attendu));

  it('celui qui peut agir n’est pas congédié', () => expect(suiteAttendue({ ...base, etat: 'DEPOSE' }, true)).not.toContain('Rien'));
});

describe('La lettre en vigueur', () => {
  it('un accusé n’est pas une décision', () => expect(lettreEnVigueur([accuse])).toBeNull());
  it('une lettre remplacée cède sa place', () => expect(lettreEnVigueur([{ nature: 'accord', etat: 'REMPLACE' }, { nature: 'accord', etat: 'A_SIGNER' }])?.etat).toBe('A_SIGNER'));
});
