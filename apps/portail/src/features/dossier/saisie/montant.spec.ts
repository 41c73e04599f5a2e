import { ecrireEuros, lireEuros, lireNombre } from './montant.ts';

describe('lire des euros', () => {
  it.each([
    ['12500', 1_250_000], ['12 500', 1_250_000], ['12\u202F500\u00A0€', 1_250_000], ['12 500,5', 1_250_050], ['12500.50 €', 1_250_050], ['0,01', 1], ['0', 0],
    ['1.250,00', 125_000], ['1,250.75', 125_075], ['1.250.000', 125_000_000], ['1 250 000,10 euros', 125_000_010], ['300 EUR', 30_000], ['5,', 500],
  ])('« %s » fait %i centimes', (texte, centimes) => expect(lireEuros(texte)).toBe(centimes));

  it.each(['', ' ', 'abc', '-5', '12,345', '1.250', '1,2,3', '12 €5', '1e3', 'NaN', '99999999999999', '€'])('« %s » n’est pas un montant', (texte) => expect(lireEuros(texte)).toBeNull());

  it.each([[1_250_000, '12500'], [1_250_050, '12500,50'], [1, '0,01'], [0, '0']])('%i centimes se relisent « %s »', (centimes, texte) => {
    expect(ecrireEuros(centimes)).toBe(texte);
    expect(lireEuros(texte)).toBe(centimes);
  });
});

describe('lire un nombre', () => {
  it.each([['17,5', 17.5], ['35', 35], ['0.25', 0.25], ['1 000', 1000]])('« %s » fait %d', (texte, nombre) => expect(lireNombre(texte)).toBe(nombre));
  it.each(['', '-1', 'dix', '1,2,3', '1e9'])('« %s » n’en est pas un', (texte) => expect(lireNombre(texte)).toBeNull());
});
