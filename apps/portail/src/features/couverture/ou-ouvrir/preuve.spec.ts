import { jest } from '@jest/globals';

jest.unstable_mockModule('@maillage/ui', () => ({ nombre: String, pourcent: (pourMille: number) => `${pourMille / 10} %` }));
const { direLaPreuve } = await import('./preuve.ts');

const communes = (nombre: number) => Array.from({ length: nombre }, () => ({})) as unknown as Parameters<typeof direLaPreuve>[0]['communes'];

describe('Ce que la recherche prouve', () => {
  it.each([
    [{ communes: communes(0), total: 0, borne: 0, garantiePourMille: 1000 }, /Aucune commune/],
    [{ communes: communes(1), total: 90, borne: 90, garantiePourMille: 1000 }, /Aucune autre commune ne couvrirait plus de 90/],
    [{ communes: communes(5), total: 90, borne: 90, garantiePourMille: 1000 }, /meilleur possible : c’est prouvé.*5 communes/],
    [{ communes: communes(5), total: 90, borne: 100, garantiePourMille: 900 }, /plus de 100 : il atteint donc au moins 90 %/],
  ])('%#', (propositions, phrase) => expect(direLaPreuve(propositions)).toMatch(phrase));
});
