import { anomalieFichier, TAILLE_MAX } from './fichiers.ts';

describe('un fichier à joindre', () => {
  it.each([['statuts.pdf', 1], ['PLAN.JPG', TAILLE_MAX], ['budget 2027.v2.xlsx', 20]])('%s peut partir', (name, size) => expect(anomalieFichier({ name, size })).toBeNull());
  it.each([
    ['statuts.exe', 10, /format/], ['sans-extension', 10, /format/], ['statuts.pdf', 0, /vide/], ['photo.png', TAILLE_MAX + 1, /20 Mo/],
  ])('%s (%i octets) est refusé avec la marche à suivre', (name, size, phrase) => expect(anomalieFichier({ name, size })).toMatch(phrase));
});
