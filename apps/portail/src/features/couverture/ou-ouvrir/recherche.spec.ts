import { ecrireRecherche, lireRecherche } from './recherche.ts';

describe('La recherche « où ouvrir »', () => {
  it.each(['', '?departement=23', '?le=2026-01-01&departement=23&epci=200071900&nombre=12'])('se relit telle qu’elle s’écrit : %s', (texte) => expect(ecrireRecherche(lireRecherche(new URLSearchParams(texte)))).toBe(texte));
  it.each(['nombre=0', 'nombre=21', 'nombre=x', 'nombre=5', 'departement=Creuse', 'epci=1', 'le=demain'])('oublie ce qui n’a pas de sens : %s', (texte) => expect(ecrireRecherche(lireRecherche(new URLSearchParams(texte)))).toBe(''));
});
