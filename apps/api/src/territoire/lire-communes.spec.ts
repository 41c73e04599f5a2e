import { lireCommunes } from './lire-communes.ts';

const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });
const bonne = { nom: 'Aubeterne', code: '16901', codesPostaux: ['16990'], centre: point(0.2, 45.2), mairie: point(0.21, 45.22), population: 380, codeDepartement: '16', codeEpci: '200072049' };
const lire = (...communes: unknown[]) => lireCommunes(JSON.stringify(communes));

describe('lire les communes officielles', () => {
  it('préfère la mairie, accepte le centre avec sa précision, garde ce qui manque', () => {
    const { communes, erreurs } = lire(bonne, { ...bonne, code: '16902', mairie: undefined }, { nom: 'Brisac', code: '16903' });
    expect(erreurs).toEqual([]);
    expect(communes[0]).toEqual({ code: '16901', nom: 'Aubeterne', departement: '16', epci: '200072049', population: 380, codesPostaux: ['16990'], anciensCodes: null, lon: 0.21, lat: 45.22, position: 'officielle', precisionKm: 0 });
    expect(communes[1]).toMatchObject({ lon: 0.2, lat: 45.2, position: 'localisee', precisionKm: 2.6 });
    expect(communes[2]).toMatchObject({ lon: null, lat: null, position: null, population: null, codesPostaux: null });
  });

  it('lit aussi une FeatureCollection, dont la géométrie est le centre', () => {
    const { communes, erreurs } = lireCommunes(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: point(0.2, 45.2), properties: { nom: 'Aubeterne', code: '16901' } }] }));
    expect(erreurs).toEqual([]);
    expect(communes[0]).toMatchObject({ code: '16901', lon: 0.2, position: 'localisee' });
  });

  it.each<[string, unknown, RegExp]>([
    ['un code à quatre chiffres', { ...bonne, code: '1690' }, /n° 1 \(1690\) : le code Insee/],
    ['un nom vide', { ...bonne, nom: ' ' }, /le nom manque/],
    ['un département voisin', { ...bonne, code: '85047', codeDepartement: '85' }, /85 n’est pas dans la région.*codeRegion=75/],
    ['un département qui contredit le code', { ...bonne, codeDepartement: '17' }, /17 ne correspond pas/],
    ['une population décimale', { ...bonne, population: 3.5 }, /nombre entier/],
    ['une population négative', { ...bonne, population: -1 }, /nombre entier/],
    ['un code postal numérique', { ...bonne, codesPostaux: [16990] }, /cinq chiffres/],
    ['un ancien code illisible', { ...bonne, anciensCodes: ['1690'] }, /ancien code/],
    ['un EPCI trop court', { ...bonne, codeEpci: '2000' }, /neuf chiffres/],
    ['une position inversée', { ...bonne, mairie: point(45.22, 0.21) }, /ordre inversé/],
    ['une géométrie qui n’est pas un point', { ...bonne, centre: { type: 'Polygon', coordinates: [] } }, /longitude, latitude/],
    ['une ligne qui n’est pas un objet', 'Aubeterne', /n° 1 \(sans code\)/],
  ])('refuse %s', (_titre, commune, phrase) => expect(lire(commune).erreurs.join('\n')).toMatch(phrase));

  it('numérote les erreurs par le rang de la commune et signale les doublons', () =>
    expect(lire(bonne, bonne, { ...bonne, code: '16904', population: 'mille' }).erreurs).toEqual([
      'Commune n° 3 (16904) : la population doit être un nombre entier d’habitants.',
      'Commune n° 2 (16901) : ce code est déjà dans le fichier.',
    ]));

  it('refuse un ancien code que deux communes réclament : ce qui le cite irait à l’une ou à l’autre', () =>
    expect(lire({ ...bonne, anciensCodes: ['16999', '16999'] }, { ...bonne, code: '16902', anciensCodes: ['16999'] }).erreurs).toEqual(['Commune n° 2 (16902) : l’ancien code 16999 est déjà celui de 16901.']));

  it.each([['pas du JSON', /JSON lisible/], ['{}', /FeatureCollection/], ['[]', /aucune commune/], ['null', /tableau/]])('refuse le fichier « %s »', (texte, phrase) =>
    expect(lireCommunes(texte).erreurs.join()).toMatch(phrase));
});
