import { motifDu } from './motif-du.ts';

describe('Le motif d’une conclusion', () => {
  it.each([
    ['satisfait', 'satisfait', false], ['non-satisfait', 'non-satisfait', false],
    ['satisfait', 'non-satisfait', true], ['non-satisfait', 'satisfait', true], ['a-verifier', 'satisfait', true], ['a-verifier', 'non-satisfait', true],
    ['satisfait', 'derogation', true], ['non-satisfait', 'derogation', true],
  ] as const)('constat %s, conclusion %s : motif dû %s', (constat, resultat, du) => {
    expect(motifDu(constat, { resultat, motif: '  ' }).length > 0).toBe(du);
    expect(motifDu(constat, { resultat, motif: 'Relevé sur place.' })).toEqual([]);
  });
});
