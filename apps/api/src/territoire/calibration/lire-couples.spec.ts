import { lireCouples } from './lire-couples.ts';

const ENTETE = 'lon_o,lat_o,lon_d,lat_d,osrm_min,osrm_km,metric_min';
const BONNE = '-0.6,44.6,-0.8,45.1,57.04,63.32,56';

describe('couples mesurés', () => {
  it('lit les colonnes telles qu’elles sont, la première durée reconnue', () =>
    expect(lireCouples(`${ENTETE}\n${BONNE}\n`)).toEqual({ couples: [{ origine: { lon: -0.6, lat: 44.6 }, destination: { lon: -0.8, lat: 45.1 }, minutes: 57.04 }], colonne: 'osrm_min', sansDuree: 0, erreurs: [] }));
  it('lit la colonne demandée, et passe les durées vides en les comptant', () =>
    expect(lireCouples(`${ENTETE}\n${BONNE}\n-0.6,44.6,-0.8,45.1,57.04,63.32,\n`, 'metric_min')).toMatchObject({ couples: [{ minutes: 56 }], sansDuree: 1 }));
  it('ramène les secondes en minutes, au point-virgule et avec marque d’ordre', () =>
    expect(lireCouples('\uFEFFlon_o;lat_o;lon_d;lat_d;secondes\r\n-0.6;44.6;-0.8;45.1;90\r\n').couples[0]!.minutes).toBe(1.5));
  it.each([
    ['une colonne absente', 'lon_o,lat_o,lon_d,minutes\n1,2,3,4', /il manque lat_d/],
    ['aucune durée', 'lon_o,lat_o,lon_d,lat_d,km\n1,45,1,45,4', /il manque la durée/],
    ['un ordre inversé', `${ENTETE}\n44.6,-0.6,45.1,-0.8,57,63,56`, /Ligne 2 : position/],
    ['une position vide', `${ENTETE}\n,44.6,-0.8,45.1,57,63,56`, /Ligne 2 : position/],
    ['une durée négative', `${ENTETE}\n${BONNE}\n-0.6,44.6,-0.8,45.1,-1,63,56`, /Ligne 3 : durée/],
    ['une durée en texte', `${ENTETE}\n-0.6,44.6,-0.8,45.1,12 min,63,56`, /Ligne 2 : durée/],
    ['un fichier vide', '', /il manque lon_o/],
  ])('refuse %s', (_titre, texte, phrase) => expect(lireCouples(texte).erreurs[0]).toMatch(phrase));
});
