import type { Point } from '@maillage/domain';
import { lireCarte } from './lire-carte.ts';
import { avisDeLaCarte, type Zone } from './zone.ts';

const carre = (lon: number, lat: number, demi: number) => [[lon - demi, lat - demi], [lon + demi, lat - demi], [lon + demi, lat + demi], [lon - demi, lat + demi], [lon - demi, lat - demi]];
const entite = (properties: object, coordinates: unknown = [carre(1.87, 46.17, 0.1)], type = 'Polygon') => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const lire = (...features: unknown[]) => lireCarte(JSON.stringify({ type: 'FeatureCollection', features }));

const rond = (points: number) => Array.from({ length: points }, (_vide, rang) => [1.87 + Math.cos(rang) / 10, 46.17 + Math.sin(rang) / 10]);

describe('lecture d’une carte de temps d’accès', () => {
  it.each([
    ['les noms d’ESRI Service Area', { FacilityID: 3, Name: 'Lieu 1 : 0 - 20', FromBreak: 0, ToBreak: 20 }],
    ['les noms en minuscules de la table publiée', { facilityid: 3, name: 'Lieu 1 : 0 - 20', frombreak: 0, tobreak: 20 }],
    ['des noms préfixés par leur couche', { 'SAPolygons.FromBreak': '0', 'SAPolygons.ToBreak': '20', 'SAPolygons.Name': 'Lieu 1 : 0 - 20' }],
    ['sans borne basse', { tobreak: 20, name: 'Lieu 1 : 0 - 20' }],
  ])('%s', (_titre, proprietes) => expect(lire(entite(proprietes))).toMatchObject({ erreurs: [], zones: [{ nom: 'Lieu 1 : 0 - 20', deSecondes: 0, aSecondes: 1200 }] }));

  it.each([
    ['du texte', 'bonjour', /JSON lisible/],
    ['un tableau', '[]', /FeatureCollection/],
    ['aucune zone', '{"type":"FeatureCollection","features":[]}', /aucune zone/],
  ])('refuse %s', (_titre, texte, phrase) => expect(lireCarte(texte).erreurs[0]).toMatch(phrase));

  it.each([
    ['sans borne', entite({}), /Zone n° 1 : les bornes/],
    ['des bornes inversées', entite({ frombreak: 20, tobreak: 10 }), /la seconde plus grande/],
    ['une borne illisible', entite({ tobreak: 'vingt' }), /les bornes/],
    ['un point', entite({ tobreak: 20 }, [1.87, 46.17], 'Point'), /un polygone/],
    ['du Lambert-93', entite({ tobreak: 20 }, [[[565000.1, 6565000.2], [566000, 6565000], [566000, 6566000], [565000.1, 6565000.2]]]), /WGS84/],
    ['des coordonnées inversées', entite({ tobreak: 20 }, [carre(46.17, 1.87, 0.1)]), /longitude, latitude/],
    ['un contour de trois points', entite({ tobreak: 20 }, [[[1, 46], [1.1, 46], [1, 46]]]), /un polygone/],
    ['un polygone sans surface', entite({ tobreak: 20 }, [[[1, 46], [1, 46], [1, 46], [1, 46]]]), /est vide/],
    ['plus de points qu’un verdict n’en peut relire', entite({ tobreak: 20 }, [rond(200_001)]), /200001 points/],
  ])('refuse %s, et rien n’est lu', (_titre, une, phrase) => expect(lire(une).erreurs[0]).toMatch(phrase));
});

describe('avis de la carte à vingt minutes', () => {
  const zone = (de: number, a: number, demi: number, trou?: number): Zone => ({ nom: '', deSecondes: de * 60, aSecondes: a * 60, surface: [[carre(1.87, 46.17, demi), ...(trou ? [carre(1.87, 46.17, trou)] : [])] as never] });
  const anneaux = [zone(0, 20, 0.1), zone(20, 30, 0.3, 0.1)];
  const avis = (point: Point, zones: readonly Zone[] = anneaux, complete = false) => avisDeLaCarte(point, zones, { complete, jusquaSecondes: Math.max(...zones.map(({ aSecondes }) => aSecondes)) }, 1200);
  const [CENTRE, ANNEAU, DEHORS]: Point[] = [{ lon: 1.87, lat: 46.17 }, { lon: 2.05, lat: 46.17 }, { lon: 3, lat: 46.17 }];

  it.each<[string, Point | undefined, readonly Zone[], boolean, string | null]>([
    ['dans la zone 0–20', CENTRE, anneaux, false, 'couvert'],
    ['dans l’anneau 20–30', ANNEAU, anneaux, false, 'non-couvert'],
    ['hors de toute zone, carte partielle : rien n’est prouvé', DEHORS, anneaux, false, null],
    ['hors de toute zone, carte complète', DEHORS, anneaux, true, 'non-couvert'],
    ['hors de toute zone, carte complète qui s’arrête avant le seuil', DEHORS, [zone(0, 15, 0.1)], true, null],
    ['dans une zone à cheval sur le seuil', CENTRE, [zone(15, 25, 0.1)], true, null],
    ['dans deux zones : la plus proche l’emporte', CENTRE, [zone(20, 30, 0.3), zone(0, 20, 0.1)], false, 'couvert'],
    ['dans le trou d’un anneau', CENTRE, [zone(20, 30, 0.3, 0.1)], false, null],
  ])('%s', (_titre, point, zones, complete, attendu) => expect(avis(point!, zones, complete)).toBe(attendu));

  it('un contour de cent cinquante mille points se lit et se juge', () => {
    const anneau = Array.from({ length: 150_000 }, (_vide, rang) => [1.87 + 0.1 * Math.cos((rang * Math.PI) / 75_000), 46.17 + 0.1 * Math.sin((rang * Math.PI) / 75_000)]);
    const { zones, erreurs } = lire(entite({ tobreak: 20, name: 'a\u0000b' }, [anneau]));
    expect([erreurs, zones[0]!.nom, avis(CENTRE!, zones)]).toEqual([[], 'ab', 'couvert']);
  });

  it.each([[0, 'couvert'], [5, 'couvert'], [15, null]])('à %d km près, la position ne tranche que si tout son disque est du même avis', (precisionKm, attendu) =>
    expect(avis({ ...CENTRE!, precisionKm })).toBe(attendu));
});
