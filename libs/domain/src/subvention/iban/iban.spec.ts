import { anomalieIban, grouperIban, masquerIban, normaliserIban } from './iban.ts';
import { comparerTitulaire } from './titulaire.ts';

describe('un IBAN', () => {
  it.each(['FR76 3000 6000 0112 3456 7890 189', 'FR1420041010050500013M02606', 'de89 3704 0044 0532 0130 00', 'BE68539007547034', 'MC5811222000010123456789030'])('%s est payable', (iban) => expect(anomalieIban(iban)).toBeNull());
  it.each([
    ['FR7630006000011234567890188', /erreur de saisie/], ['FR763000600001123456789018', /27 caractères ; celui-ci en compte 26/], ['US64SVBKUS6S3300958879', /SEPA/], ['bonjour', /deux lettres/], ['', /deux lettres/],
  ])('%s est refusé', (iban, phrase) => expect(anomalieIban(iban)).toMatch(phrase));
  it('toute faute d’un chiffre et toute inversion de voisins se voient', () => {
    const bon = normaliserIban('FR1420041010050500013M02606');
    for (let i = 4; i < bon.length; i += 1) {
      if (/\d/.test(bon[i]!)) expect(anomalieIban(bon.slice(0, i) + String((Number(bon[i]) + 1) % 10) + bon.slice(i + 1))).not.toBeNull();
      if (i + 1 < bon.length && bon[i] !== bon[i + 1]) expect(anomalieIban(bon.slice(0, i) + bon[i + 1]! + bon[i]! + bon.slice(i + 2))).not.toBeNull();
    }
  });
  it('se masque et se groupe', () => {
    expect([masquerIban('FR7630006000011234567890189'), grouperIban('BE68539007547034')]).toEqual(['FR•• •••• 0189', 'BE68 5390 0754 7034']);
  });
});

describe('le titulaire face à la structure', () => {
  it.each([
    ['ASSOCIATION LA FABRIQUE DU BOURG', 'La Fabrique du bourg', 'identique'], ['Tiers-lieu l’Étincelle', 'L’ETINCELLE TIERS LIEU COOPERATIF', 'proche'],
    ['M. Jean Dupont', 'La Fabrique du bourg', 'autre'], ['', 'La Fabrique du bourg', 'autre'], ['La', 'Le', 'autre'],
  ])('« %s » et « %s » : %s', (titulaire, structure, attendu) => expect(comparerTitulaire(titulaire, structure)).toBe(attendu));
});
