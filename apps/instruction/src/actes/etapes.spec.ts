import { choisissable, etapesDe, intitule } from './etapes.ts';

it.each([[['INSTRUCTEUR'], ['a-preparer', 'a-viser', 'a-notifier']], [['VALIDEUR'], ['a-preparer', 'a-viser']], [['SIGNATAIRE'], ['a-signer']], [['ADMIN'], []]] as const)('%j voit les étapes %j', (roles, attendu) => expect(etapesDe(roles)).toEqual(attendu));

it.each([
  ['jamais ouverte', { lu: false, acteId: 'a' }, [], false],
  ['ouverte à l’instant', { lu: false, acteId: 'a' }, ['a'], true],
  ['ouverte un autre jour, mêmes octets', { lu: true, acteId: 'a' }, [], true],
  ['une autre a été ouverte', { lu: false, acteId: 'a' }, ['b'], false],
  ['à préparer', { lu: false, acteId: null }, [], true],
])('une lettre %s : choisissable %s', (_titre, ligne, ouvertes, attendu) => expect(choisissable(ligne, new Set(ouvertes))).toBe(attendu));

it('accorde le nombre', () => expect([intitule('a-viser', 1), intitule('a-signer', 12)]).toEqual(['Viser 1 lettre', 'Signer 12 lettres']));
