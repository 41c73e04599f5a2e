import { memeSaisie } from './fusion.ts';

describe('comparer deux saisies d’une étape', () => {
  it.each([
    ['l’ordre des clés', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['les champs vides', { nom: 'Halle', adresse: '' }, { nom: 'Halle', adresse: null }],
    ['un objet sans contenu', { nom: 'Halle', representant: { nom: '' } }, { nom: 'Halle' }],
    ['les blancs de bord que le serveur ôte', { nom: ' Halle ' }, { nom: 'Halle' }],
    ['une liste vide', { contrats: [] }, {}],
  ])('ne voit pas de différence dans %s', (_cas, a, b) => expect(memeSaisie(a, b)).toBe(true));

  it.each([
    ['un texte changé', { nom: 'Halle' }, { nom: 'Halles' }],
    ['un faux et une absence', { tva: false }, {}],
    ['un zéro et une absence', { montant: 0 }, {}],
    ['une ligne de plus', { lignes: [{ id: 'a' }] }, { lignes: [{ id: 'a' }, { id: 'b' }] }],
    ['l’ordre des lignes', { lignes: [{ id: 'a' }, { id: 'b' }] }, { lignes: [{ id: 'b' }, { id: 'a' }] }],
  ])('voit %s', (_cas, a, b) => expect(memeSaisie(a, b)).toBe(false));
});
