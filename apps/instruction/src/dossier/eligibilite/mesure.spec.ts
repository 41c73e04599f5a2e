import { jest } from '@jest/globals';

jest.unstable_mockModule('@maillage/ui', () => ({ dateLongue: (iso: string) => `le ${iso}`, duree: (secondes: number) => `${secondes} s`, minutes: (secondes: number) => `${Math.max(1, Math.round(secondes / 60))} min`, nombre: (valeur: number) => String(valeur).replace('.', ',') }));
const { lireMarge, lireMesure } = await import('./mesure.ts');

const net = (texte: string | null) => texte?.replaceAll('\u00a0', ' ') ?? null;

describe('Une grandeur constatée se lit dans son unité', () => {
  it.each([
    [{ unite: 'secondes', valeur: 1199 }, '1199 s'], [{ unite: 'secondes', valeur: 0.4, approchee: true }, 'environ 1 min'], [{ unite: 'secondes', valeur: 463.2, approchee: true }, 'environ 8 min'], [{ unite: 'etpPermille', valeur: 490 }, '0,49 ETP'], [{ unite: 'jours', valeur: 1 }, '1 jour'],
    [{ unite: 'jour', valeur: '2024-03-14' }, 'le 2024-03-14'], [{ unite: 'texte', valeur: 'Association' }, 'Association'], [null, null],
  ] as const)('%j', (mesure, attendu) => expect(net(lireMesure(mesure))).toBe(attendu));
});

describe('L’écart au seuil', () => {
  it.each([
    [-100, { unite: 'etpPermille', valeur: 500 }, 'il manque 0,1 ETP'], [30, { unite: 'secondes', valeur: 1200 }, '30 s de marge'], [-125, { unite: 'jour', valeur: '2023-11-10' }, 'il manque 125 jours'],
    [0, { unite: 'secondes', valeur: 1200 }, null], [null, null, null], [-1, { unite: 'texte', valeur: 'x' }, null],
  ] as const)('%j', (marge, seuil, attendu) => expect(net(lireMarge(marge, seuil))).toBe(attendu));
  it('d’une durée estimée, se lit à la minute', () => expect(net(lireMarge(-737, { unite: 'secondes', valeur: 1200 }, { unite: 'secondes', valeur: 463, approchee: true }))).toBe('il manque environ 12 min'));
});
