import { destination } from './destination.ts';

it.each([
  ['/dossiers/12/remplir', ['PORTEUR'], '/dossiers/12/remplir'],
  [null, ['PORTEUR'], '/dossiers'],
  [null, ['INSTRUCTEUR'], '/instruction'],
  ['//ailleurs.example', ['PORTEUR'], '/dossiers'],
  ['/\\ailleurs.example', ['PORTEUR'], '/dossiers'],
  ['https://ailleurs.example', ['PORTEUR'], '/dossiers'],
] as const)('vers %s en %s mène à %s', (vers, roles, attendu) => expect(destination(vers, { roles })).toBe(attendu));
