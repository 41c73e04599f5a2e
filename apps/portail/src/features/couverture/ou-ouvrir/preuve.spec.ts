import { jest } from '@jest/globals';

jest.unstable_mockModule('@maillage/ui', () => ({ pourcent: (pourMille: number) => `${pourMille / 10} %` }));
const { direLaPreuve } = await import('./preuve.ts');

const communes = (nombre: number) => Array.from({ length: nombre }, () => ({})) as unknown as Parameters<typeof direLaPreuve>[0]['communes'];

describe('Ce que la recherche prouve', () => {
  it.each([[1, 1000, /cette commune est la meilleure/], [5, 1000, /cette liste est la meilleure/], [5, 999, /au moins 99\.9 % de la meilleure/]] as const)('%i communes, garantie %i ‰', (nombre, garantiePourMille, phrase) => expect(direLaPreuve({ communes: communes(nombre), garantiePourMille })).toMatch(phrase));
});
