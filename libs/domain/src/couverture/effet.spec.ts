import fc from 'fast-check';
import { bilan } from './agreger.ts';
import { classesDe } from './classer.ts';
import { mesurerColonne } from './colonne.ts';
import { COMMUNES, mesurer, ouvertA, TERRITOIRE } from './couverture.exemple.ts';
import { type Couverture, couvrir, ouvrir } from './couvrir.ts';
import { effetDe, recouvrement } from './effet.ts';
import { jumeauxParmi } from './jumeaux.ts';

/** Un lieu quelque part dans le pays ou juste à côté ; parfois flou. */
const unPoint = fc.record({ lon: fc.double({ min: 0.6, max: 2.1, noNaN: true }), lat: fc.double({ min: 45.6, max: 46.5, noNaN: true }), precisionKm: fc.constantFrom(0, 0, 0, 4) });
const POPULATION = COMMUNES.reduce((somme, { population }) => somme + population, 0);
const couverts = (couverture: Couverture) => bilan(classesDe(couverture).map((classe, rang) => ({ classe, population: COMMUNES[rang]!.population }))).couverte.habitants;
const projetA = (point: { lon: number; lat: number; precisionKm?: number }) => mesurerColonne(TERRITOIRE, { id: 'projet', point }, mesurer);
const scene = fc.record({ lieux: fc.array(unPoint, { maxLength: 5 }), projet: unPoint, autre: unPoint });
const avec = (lieux: readonly { lon: number; lat: number }[]) => couvrir(TERRITOIRE, lieux.map((point, i) => ouvertA({ id: `lieu-${i}`, point })));

describe('population nouvellement couverte', () => {
  it('vaut après − avant, n’est jamais négative, ne dépasse jamais la population', () => {
    fc.assert(fc.property(scene, ({ lieux, projet }) => {
      const avant = avec(lieux);
      const { nouvellementCouverts, dejaCouverts, aVerifier, communes } = effetDe(avant, projetA(projet));
      expect(nouvellementCouverts).toBe(couverts(ouvrir(avant, { colonne: projetA(projet), situe: true, certain: true })) - couverts(avant));
      for (const habitants of [nouvellementCouverts, dejaCouverts, aVerifier]) expect(habitants).toBeGreaterThanOrEqual(0);
      expect(nouvellementCouverts + dejaCouverts + aVerifier).toBeLessThanOrEqual(POPULATION);
      expect(communes.every(({ avant: a, apres: b }) => a !== b && a !== 'couverte' && b !== 'non-couverte')).toBe(true);
    }), { numRuns: 300 });
  }, 30_000);

  it('décroît quand un lieu de plus est ouvert', () => {
    fc.assert(fc.property(scene, ({ lieux, projet, autre }) =>
      effetDe(avec([...lieux, autre]), projetA(projet)).nouvellementCouverts <= effetDe(avec(lieux), projetA(projet)).nouvellementCouverts), { numRuns: 200 });
  }, 30_000);

  it('de deux projets ensemble = la somme moins leur recouvrement', () => {
    fc.assert(fc.property(scene, ({ lieux, projet, autre }) => {
      const avant = avec(lieux);
      const [a, b] = [effetDe(avant, projetA(projet)), effetDe(avant, projetA(autre))];
      const ensemble = couverts(ouvrir(ouvrir(avant, { colonne: projetA(projet), situe: true, certain: true }), { colonne: { ...projetA(autre), lieu: 'autre' }, situe: true, certain: true })) - couverts(avant);
      expect(ensemble).toBe(a.nouvellementCouverts + b.nouvellementCouverts - recouvrement(a, b));
    }), { numRuns: 200 });
  }, 30_000);

  it('est nulle à côté d’un lieu ouvert', () => {
    const point = { lon: 1.4, lat: 46, precisionKm: 0 };
    const { nouvellementCouverts, dejaCouverts, communes } = effetDe(avec([point]), projetA(point));
    expect([nouvellementCouverts, communes]).toEqual([0, []]);
    expect(dejaCouverts).toBeGreaterThan(0);
  });
});

describe('projets jumeaux', () => {
  const site = (id: string, lon: number, precisionKm = 0) => ({ id, point: { lon, lat: 46, precisionKm } });
  it.each<[string, number, number, readonly string[]]>([
    ['à 8 km', 1.1, 0, ['sure']],
    ['à 18 km', 1.23, 0, ['possible']],
    ['à 30 km', 1.39, 0, []],
    ['à 30 km, mais mal situé', 1.39, 12, ['possible']],
  ])('%s', (_titre, lon, precisionKm, attendu) => expect(jumeauxParmi([site('b', lon, precisionKm), site('a', 1)], mesurer).map(({ certitude }) => certitude)).toEqual(attendu));

  it('vont par paires, nommées une fois, la plus proche d’abord', () =>
    expect(jumeauxParmi([site('c', 1.16), site('a', 1), site('b', 1.05), { id: 'd', point: null }], mesurer).map(({ a, b }) => a + b)).toEqual(['ab', 'bc', 'ac']));
});
