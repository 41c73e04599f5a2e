import { ecrireDate, ecrireMontant, ecrireNombre, estJour, lireDate, lireMontant, lireNombre } from './saisie.ts';

describe('un montant se saisit en euros et se garde en centimes', () => {
  it.each([
    ['12 500', 1_250_000], ['12 500 €', 1_250_000], ['12\u202f500\u00a0€', 1_250_000], ['12500,5', 1_250_050], ['12500.05', 1_250_005], ['0', 0], ['', null], ['  ', null], ['-10', -1000],
  ])('« %s » se lit %s', (texte, attendu) => expect(lireMontant(texte)).toBe(attendu));
  it.each(['douze', '12,345', '1,2,3', '12 500 euros'])('« %s » ne se lit pas', (texte) => expect(lireMontant(texte)).toBeNaN());
  it.each([[1_250_000, '12\u202f500'], [1_250_050, '12\u202f500,50'], [5, '0,05'], [100_000_000, '1\u202f000\u202f000'], [null, ''], [Number.NaN, ''], [-1000, '-10']])('%s centimes s’écrivent « %s »', (centimes, attendu) => expect(ecrireMontant(centimes)).toBe(attendu));
});

describe('un jour se saisit JJ/MM/AAAA et se garde AAAA-MM-JJ', () => {
  it.each([
    ['15/03/2021', '2021-03-15'], ['1/3/2021', '2021-03-01'], ['15-03-2021', '2021-03-15'], ['15 03 2021', '2021-03-15'], ['2021-03-15', '2021-03-15'], ['29/02/2024', '2024-02-29'], ['', ''],
  ])('« %s » se lit %s', (texte, attendu) => expect(lireDate(texte)).toBe(attendu));
  it.each(['29/02/2023', '31/04/2026', '15/03', 'mars 2021'])('« %s » reste tel quel : le contrôle le refusera', (texte) => {
    expect(lireDate(texte)).toBe(texte);
    expect(estJour(lireDate(texte))).toBe(false);
  });
  it('relit ce qu’il écrit', () => expect(ecrireDate('2021-03-15')).toBe('15/03/2021'));
});

describe('un nombre se saisit à la française', () => {
  it.each([['0,5', 0.5], ['17.5', 17.5], ['1 200', 1200], ['', null]])('« %s » se lit %s', (texte, attendu) => expect(lireNombre(texte)).toBe(attendu));
  it('refuse le texte', () => expect(lireNombre('un demi')).toBeNaN());
  it('écrit la virgule', () => expect(ecrireNombre(0.5)).toBe('0,5'));
});
