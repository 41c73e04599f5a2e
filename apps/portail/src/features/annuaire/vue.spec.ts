import { filtresApi, lireVue, versVue } from './vue.ts';

describe('l’adresse de l’annuaire', () => {
  it.each([
    ['', ''], ['q=forge&departement=23&statut=ouvert', 'q=forge&departement=23&statut=ouvert'], ['departement=abc&statut=perdu&typologie=x', ''], ['q=%20%20', ''], ['typologie=fablab&page=3', 'typologie=fablab'],
  ])('%j se lit %j', (adresse, filtres) => expect(filtresApi(lireVue(new URLSearchParams(adresse)))).toBe(filtres));

  it.each([['page=3', 3], ['page=0', 1], ['page=-2', 1], ['page=1.5', 1], ['page=x', 1]])('%j : page %i', (adresse, page) => expect(lireVue(new URLSearchParams(adresse)).page).toBe(page));

  it('changer un filtre ramène à la première page, changer de page garde les filtres', () => {
    const vue = lireVue(new URLSearchParams('q=forge&page=2'));
    expect(versVue(vue, { departement: '23' })).toBe('/annuaire?q=forge&departement=23');
    expect(versVue(vue, { page: 3 })).toBe('/annuaire?q=forge&page=3');
    expect(versVue(vue, { q: '' })).toBe('/annuaire');
  });
});
