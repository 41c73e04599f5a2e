import { adresseSubventions, lireRecherche } from './recherche.ts';

it.each([
  ['', ''], ['q=+lac+&annee=2026', 'q=lac&annee=2026'], ['annee=deux', ''], ['annee=1999', ''], ['q=&apres=abc', 'apres=abc'], ['etat=SOLDEE&annee=2026', 'annee=2026&etat=SOLDEE'], ['etat=PERDUE', ''],
])('« %s » se relit « %s »', (texte, attendu) => expect(adresseSubventions(lireRecherche(new URLSearchParams(texte)))).toBe(attendu));
