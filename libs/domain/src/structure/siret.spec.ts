import fc from 'fast-check';
import { categorieDeNatureJuridique, estDroitPrive } from './categorie.ts';
import { anomalieSiret, sirenDe, siretLisible, siretValide } from './siret.ts';

describe('SIRET', () => {
  it.each<[string, string, boolean]>([
    ['clés justes', '20003452800014', true],
    ['clé fausse', '20003452800041', false],
    ['La Poste : somme multiple de 5', '35600000009075', true],
    ['La Poste : siège, par la clé de Luhn', '35600000000048', true],
    ['La Poste : ni Luhn ni multiple de 5', '35600000009076', false],
    ['que des zéros', '00000000000000', false],
    ['treize chiffres', '2000345280001', false],
    ['quinze chiffres', '200034528000144', false],
    ['des espaces', '200 034 528 00014', false],
    ['vide', '', false],
    ['chiffres d’une autre écriture', '٢٠٠٠٣٤٥٢٨٠٠٠١٤', false],
  ])('%s : %s', (_cas, siret, attendu) => expect(siretValide(siret)).toBe(attendu));

  it('dit quoi faire', () => {
    expect(anomalieSiret('12')).toBe('Saisissez les 14 chiffres du SIRET, sans espace.');
    expect(anomalieSiret('20003452800041')).toContain('erreur de frappe');
  });

  it('changer un seul chiffre d’un SIRET juste le rend faux', () => fc.assert(fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (place, ecart) => {
    const juste = '20003452800014';
    const chiffre = (Number(juste[place]) + ecart) % 10;
    return !siretValide(juste.slice(0, place) + chiffre + juste.slice(place + 1));
  })));

  it('se lit et donne son SIREN', () => {
    expect(siretLisible('20003452800014')).toBe('200\u00A0034\u00A0528\u00A000014');
    expect(sirenDe('20003452800014')).toBe('200034528');
  });
});

describe('catégorie d’après la nature juridique', () => {
  it.each([['9220', 'association'], ['9230', 'association'], ['9300', 'association'], ['5710', 'entreprise'], ['5499', 'entreprise'], ['5458', 'entreprise'], ['7210', 'collectivite'], ['7346', 'collectivite'], ['7355', 'collectivite'], ['7382', 'etablissement-public'], ['4110', 'etablissement-public'], ['1000', 'particulier'], ['8110', null], ['', null]])(
    '%s : %s', (code, attendu) => expect(categorieDeNatureJuridique(code)).toBe(attendu));
  it('sépare droit privé et droit public', () => {
    expect(estDroitPrive('particulier')).toBe(true);
    expect(estDroitPrive('collectivite')).toBe(false);
  });
});
