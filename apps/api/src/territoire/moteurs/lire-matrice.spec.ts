import { lireMatrice } from './lire-matrice.ts';

const ENTETE = 'lon_origine,lat_origine,lon_destination,lat_destination';
const lire = (...lignes: string[]) => lireMatrice(lignes.join('\n'));

describe('lecture d’une matrice de durées', () => {
  it.each([
    ['des secondes', [`${ENTETE},secondes`, '1.87,46.17,2.05,46.25,1200'], 1200],
    ['des minutes', [`${ENTETE},minutes`, '1.87,46.17,2.05,46.25,19.99'], 1199.4],
    ['des points-virgules et des virgules décimales', [`\uFEFF${ENTETE.replaceAll(',', ';')};minutes`, '1,87;46,17;2,05;46,25;20'], 1200],
    ['une durée vide : aucune route', [`${ENTETE},secondes`, '1.87,46.17,2.05,46.25,'], null],
  ])('%s', (_titre, lignes, secondes) => expect(lire(...lignes)).toEqual({ erreurs: [], cases: [{ lon_o: 187000, lat_o: 4617000, lon_d: 205000, lat_d: 4625000, secondes, metres: null }] }));

  it.each([
    ['une colonne absente', ['lon_origine,lat_origine,secondes'], /Colonnes absentes : lon_destination, lat_destination/],
    ['aucune unité', [ENTETE, '1,46,2,46'], /secondes \(ou minutes\)/],
    ['un ordre inversé', [`${ENTETE},secondes`, '46.17,1.87,46.25,2.05,1200'], /Ligne 2 : .*ordre inversé/],
    ['une durée négative', [`${ENTETE},secondes`, '1.87,46.17,2.05,46.25,-1'], /Ligne 2 : la durée/],
    ['une durée illisible', [`${ENTETE},secondes`, '1.87,46.17,2.05,46.25,vingt'], /Ligne 2 : la durée/],
    ['des minutes lues comme des secondes', [`${ENTETE},secondes`, '1.87,46.17,2.05,46.25,20'], /Ligne 2 : cette durée n’est pas celle/],
    ['un trajet en double', [`${ENTETE},secondes`, '1.87,46.17,2.05,46.25,1200', '1.87,46.17,2.05,46.25,1201'], /Ligne 3 : ce trajet est déjà à la ligne 2/],
    ['aucun trajet', [`${ENTETE},secondes`, ''], /aucun trajet/],
  ])('refuse %s', (_titre, lignes, phrase) => expect(lire(...lignes).erreurs[0]).toMatch(phrase));
});
