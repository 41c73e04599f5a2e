import { lireEuros } from './montant.ts';

describe('lire des euros', () => {
  it.each([
    ['12500', 1_250_000], ['12 500', 1_250_000], ['12\u202F500\u00A0€', 1_250_000], ['12 500,5', 1_250_050], ['12500.50 €', 1_250_050], ['0,01', 1], ['0', 0],
    ['1.250,00', 125_000], ['1,250.75', 125_075], ['1.250.000', 125_000_000], ['1 250 000,10 euros', 125_000_010], ['300 EUR', 30_000], ['5,', 500],
  ])('« %s » fait %i centimes', (texte, centimes) => expect(lireEuros(texte)).toBe(centimes));

  it.each(['', ' ', 'abc', '-5', '12,345', '1.250', '1,2,3', '12 €5', '1e3', 'NaN', '99999999999999', '€'])('« %s » n’est pas un montant', (texte) => expect(lireEuros(texte)).toBeNull());
});
