import { codeDeReprise, lireCodeDeReprise } from './code-reprise.ts';

describe('le code de reprise', () => {
  it('douze signes en trois groupes, tirés des octets', () => expect(codeDeReprise(Uint8Array.from([0, 1, 2, 31, 32, 33, 63, 255, 10, 11, 12, 13]))).toBe('012Z-01ZZ-ABCD'));
  it.each([
    ['012Z-01ZZ-ABCD', '012Z-01ZZ-ABCD'], ['012z 01zz abcd', '012Z-01ZZ-ABCD'], ['O12ZOIZZABCD', '012Z-01ZZ-ABCD'],
    ['012Z-01ZZ-ABC', null], ['012Z-01ZZ-ABCDE', null], ['012Z-01ZZ-ABCU', null], ['', null],
  ])('« %s » se lit %s', (saisi, lu) => expect(lireCodeDeReprise(saisi)).toBe(lu));
});
