import { adresseVue, lireVue, parametresDe } from './vue.ts';

describe('L’adresse de la liste du registre', () => {
  it.each([
    ['q=grange&departement=23&statut=ouvert&carte=non', { q: 'grange', departement: '23', statut: 'ouvert', carte: 'non', apres: '' }],
    ['departement=gironde&statut=vivant&carte=peut-etre', { q: '', departement: '', statut: '', carte: '', apres: '' }],
    [`q=${'x'.repeat(81)}&apres=abc`, { q: '', departement: '', statut: '', carte: '', apres: 'abc' }],
    ['q=%20%20', { q: '', departement: '', statut: '', carte: '', apres: '' }],
  ])('%s', (adresse, attendue) => expect(lireVue(new URLSearchParams(adresse))).toEqual(attendue));

  it('se réécrit à l’identique, sans rien de vide', () => {
    expect(parametresDe(lireVue(new URLSearchParams('carte=oui&q=le+pr%C3%A9au')))).toBe('q=le+pr%C3%A9au&carte=oui');
    expect(adresseVue({})).toBe('/registre');
    expect(adresseVue({ q: '', statut: 'ferme' })).toBe('/registre?statut=ferme');
  });
});
