import { ecrireVue, filtresApi, lireVue, versVue } from './adresse.ts';

const vue = (texte: string) => lireVue(new URLSearchParams(texte));

describe('L’adresse de la couverture', () => {
  it.each(['', 'le=2026-01-01', 'departement=23&classe=non-couverte&q=bourg&commune=23096&tri=nom&page=3', 'epci=200071900'])('se relit telle qu’elle s’écrit : %s', (texte) => expect(ecrireVue(vue(texte))).toBe(texte));
  it.each(['le=demain', 'departement=233', 'epci=12', 'classe=verte', 'commune=Guéret', 'tri=hasard', 'page=0', 'page=1.5', 'q=%20%20'])('oublie ce qui n’a pas de sens : %s', (texte) => expect(ecrireVue(vue(texte))).toBe(''));
  it('revient à la première page quand la recherche change, la garde quand on tourne les pages', () => {
    expect(versVue(vue('page=4&q=a'), { q: 'b' })).toBe('/couverture?q=b');
    expect(versVue(vue('page=4&q=a'), { page: 5 })).toBe('/couverture?q=a&page=5');
    expect(versVue(vue(''), {})).toBe('/couverture');
  });
  it('ne transmet à l’API que ses filtres', () => {
    expect(filtresApi(vue('departement=23&q=a&page=2'))).toBe('?departement=23');
    expect(filtresApi(vue('q=a'))).toBe('');
  });
});
