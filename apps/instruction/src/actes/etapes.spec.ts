import { choisissable, etapesDe, intitule } from './etapes.ts';

it.each([[['INSTRUCTEUR'], ['a-preparer', 'a-viser', 'a-notifier']], [['VALIDEUR'], ['a-preparer', 'a-viser']], [['SIGNATAIRE'], ['a-signer']], [['ADMIN'], []]] as const)('%j voit les étapes %j', (roles, attendu) => expect(etapesDe(roles)).toEqual(attendu));

it.each([
  ['jamais ouverte', { lu: false, acteId: 'a', chiffresSaisis: 0 }, [], [], false],
  ['ouverte à l’instant', { lu: false, acteId: 'a', chiffresSaisis: 0 }, ['a'], [], true],
  ['ouverte un autre jour, mêmes octets', { lu: true, acteId: 'a', chiffresSaisis: 0 }, [], [], true],
  ['une autre a été ouverte', { lu: false, acteId: 'a', chiffresSaisis: 0 }, ['b'], [], false],
  ['à préparer', { lu: false, acteId: null, chiffresSaisis: 0 }, [], [], true],
  ['ouverte, mais son chiffre saisi n’est pas confirmé', { lu: true, acteId: 'a', chiffresSaisis: 1 }, ['a'], ['b'], false],
  ['ouverte, son chiffre saisi confirmé', { lu: true, acteId: 'a', chiffresSaisis: 2 }, [], ['a'], true],
  ['confirmée sans être ouverte', { lu: false, acteId: 'a', chiffresSaisis: 1 }, [], ['a'], false],
])('une lettre %s : choisissable %s', (_titre, ligne, ouvertes, confirmees, attendu) => expect(choisissable(ligne, new Set(ouvertes), new Set(confirmees))).toBe(attendu));

it('accorde le nombre', () => expect([intitule('a-viser', 1), intitule('a-signer', 12)]).toEqual(['Viser 1 lettre', 'Signer 12 lettres']));
