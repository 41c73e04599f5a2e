import { voisins } from './voisins.ts';

const parcours = { adresse: 'etat=DEPOSE', ids: ['a', 'b', 'c'], suivant: null };

describe('Passer d’un dossier à l’autre dans la liste d’où l’on vient', () => {
  it.each([
    ['le premier n’a pas de précédent', 'a', { precedent: null, suivant: 'b', rang: 1, nombre: 3 }],
    ['celui du milieu a deux voisins', 'b', { precedent: 'a', suivant: 'c', rang: 2, nombre: 3 }],
    ['le dernier n’a pas de suivant', 'c', { precedent: 'b', suivant: null, rang: 3, nombre: 3 }],
  ])('%s', (_titre, id, attendu) => expect(voisins(parcours, id)).toEqual(attendu));

  it('un dossier hors de la liste n’a pas de voisins', () => {
    expect(voisins(parcours, 'z')).toBeNull();
    expect(voisins(null, 'a')).toBeNull();
  });
});
