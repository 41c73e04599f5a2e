import { type LigneRetour, rapprocher } from './retour.ts';

const ATTENDU = { id: 'a', exercice: 2026, mandat: 'M-1', montantCentimes: 123_456, mandateLe: '2026-10-01' } as const;
const LIGNE: LigneRetour = { ligne: 2, exercice: 2026, mandat: 'M-1', montantCentimes: 123_456, le: '2026-10-05', statut: 'paye', motif: '' };
const dire = (centimes: number) => `${centimes} c`;

it.each<[string, Partial<LigneRetour>, RegExp | null]>([
  ['le même', {}, null], ['un centime de moins', { montantCentimes: 123_455 }, /123455 c au fichier, 123456 c/], ['un autre exercice', { exercice: 2025 }, /inconnu/], ['un autre numéro', { mandat: 'm-1' }, /inconnu/],
  ['payé la veille du mandat', { le: '2026-09-30' }, /précède/], ['payé le jour même', { le: '2026-10-01' }, null], ['rejeté sans motif', { statut: 'rejete' }, /motif/], ['rejeté avec motif', { statut: 'rejete', motif: 'Compte clos' }, null],
])('%s', (_cas, retouche, attendu) => {
  const { rapproches, ecarts } = rapprocher([{ ...LIGNE, ...retouche }], [ATTENDU], dire);
  if (attendu === null) expect({ rapproches: rapproches.length, ecarts }).toEqual({ rapproches: 1, ecarts: [] });
  else expect({ rapproches, message: ecarts[0]?.message }).toEqual({ rapproches: [], message: expect.stringMatching(attendu) });
});

it('un doublon est un écart, un absent se nomme', () => {
  const { rapproches, ecarts, absents } = rapprocher([LIGNE, { ...LIGNE, ligne: 3 }], [ATTENDU, { ...ATTENDU, id: 'b', mandat: 'M-2' }], dire);
  expect([rapproches.length, ecarts.map(({ ligne }) => ligne), absents.map(({ id }) => id)]).toEqual([1, [3], ['b']]);
});
