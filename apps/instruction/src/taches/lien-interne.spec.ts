import { interne } from './lien-interne.ts';

it.each([
  ['/instruction/dossiers?etat=DEPOSE', '/dossiers?etat=DEPOSE'], ['/dossiers?etat=DEPOSE', '/dossiers?etat=DEPOSE'], ['/instruction', '/'], ['/instructions', '/instructions'],
])('%s mène à %s', (lien, attendu) => expect(interne(lien)).toBe(attendu));
