import { jest } from '@jest/globals';

jest.unstable_mockModule('@maillage/ui', () => ({ dateCourte: (iso: string) => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(new Date(iso)) }));
const { ecart, jourDe, urgence } = await import('./formats.ts');

it.each([
  ['un jour civil ne change pas', '2026-12-31', '2026-12-31'],
  ['un instant se lit à Paris', '2026-12-31T23:30:00.000Z', '2027-01-01'],
])('%s', (_titre, instant, attendu) => expect(jourDe(instant)).toBe(attendu));

describe('L’échéance du rejet implicite', () => {
  it.each([
    ['2026-11-23', 'hier', 'depassee'], ['2026-11-24', 'aujourd’hui', 'proche'], ['2026-11-25', 'demain', 'proche'],
    ['2026-12-09', 'dans 15 jours', 'proche'], ['2026-12-10', 'dans 16 jours', 'lointaine'], ['2026-11-01', 'il y a 23 jours', 'depassee'],
  ] as const)('le %s : %s, %s', (echeance, mots, attendue) => {
    expect(ecart('2026-11-24', echeance)).toBe(mots);
    expect(urgence('2026-11-24', echeance)).toBe(attendue);
  });
});
