import fc from 'fast-check';
import { densiteDe } from './densite.ts';
import { CALIBRATION_E4, estimer } from './estimateur.ts';
import { dansContour, distanceKm, distanceLigneKm, type Point, procheDeLigne } from './geodesie.ts';
import { porteeKm } from './trajets.ts';

/** Deux villes et un hameau inventés, loin des barrières et des montagnes. */
const densite = densiteDe([
  { lon: 0.1, lat: 46.2, population: 60_000 },
  { lon: 0.3, lat: 46.2, population: 900 },
  { lon: 0.6, lat: 46.3, population: 8_000 },
]);
const entre = (a: Point | null, b: Point | null) => estimer(a, b, densite, CALIBRATION_E4);
const secondes = (a: Point, b: Point) => entre(a, b)!.secondes;
const CAMPAGNE: Point = { lon: 0.4, lat: 45.8 };
const aLEst = (km: number): Point => ({ lon: CAMPAGNE.lon + km / (111.195 * Math.cos((45.8 * Math.PI) / 180)), lat: 45.8 });

describe('géodésie', () => {
  it.each([
    ['un degré de latitude', { lon: 0, lat: 45 }, { lon: 0, lat: 46 }, 111.195],
    ['un degré de longitude à 60° nord', { lon: 0, lat: 60 }, { lon: 1, lat: 60 }, 55.597],
    ['le même point', { lon: 1, lat: 45 }, { lon: 1, lat: 45 }, 0],
  ])('%s', (_titre, a, b, attendu) => expect(distanceKm(a, b)).toBeCloseTo(attendu, 2));

  it('mesure la distance à une ligne, bouts compris', () => {
    const ligne = [[0, 45], [0, 46]] as const;
    expect(distanceLigneKm({ lon: 0.1, lat: 45.5 }, ligne)).toBeCloseTo(7.79, 1);
    expect(distanceLigneKm({ lon: 0, lat: 44.9 }, ligne)).toBeCloseTo(11.12, 1);
  });

  it('est proche d’une ligne quand sa distance le dit, rectangle ou non', () => {
    const ligne = [[0, 45], [0.2, 45.3], [0, 46]] as const;
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 44, max: 47, noNaN: true }), fc.double({ min: 0.1, max: 60, noNaN: true }), (lon, lat, km) =>
      procheDeLigne({ lon, lat }, ligne, km) === distanceLigneKm({ lon, lat }, ligne) <= km), { numRuns: 2000 });
  });

  it.each([[0.5, 0.5, true], [1.5, 0.5, false], [0.5, -0.1, false]])('le point (%d, %d) dans le carré : %s', (lon, lat, attendu) =>
    expect(dansContour({ lon, lat }, [[0, 0], [1, 0], [1, 1], [0, 1]])).toBe(attendu));
});

describe('densité', () => {
  it.each([
    ['au cœur d’une ville de 60 000 habitants', 0.1, 46.2, Math.log10(60_000 / (25 * Math.PI) + 5)],
    ['à plus de 5 km de toute commune', 0.2, 46.2, Math.log10(5)],
    ['hors de la grille', -40, 10, Math.log10(5)],
  ])('%s', (_titre, lon, lat, attendu) => expect(densite({ lon, lat })).toBeCloseTo(attendu, 6));
  it('sans aucune commune, tout est désert', () => expect(densiteDe([])({ lon: 0, lat: 45 })).toBeCloseTo(Math.log10(5), 12));
});

describe('durée estimée', () => {
  const point = fc.record({ lon: fc.double({ min: -1.2, max: 2.5, noNaN: true }), lat: fc.double({ min: 42.8, max: 47, noNaN: true }), precisionKm: fc.double({ min: 0, max: 15, noNaN: true }) });

  it('est la même dans les deux sens, à la milliseconde, et tient dans sa bande', () => {
    fc.assert(fc.property(point, point, (a, b) => {
      const aller = entre(a, b)!;
      expect(aller.secondes).toBeCloseTo(entre(b, a)!.secondes, 2);
      expect(aller.secondes * 1000).toBeCloseTo(Math.round(aller.secondes * 1000), 3);
      expect(aller.basSecondes).toBeGreaterThanOrEqual(0);
      expect(aller.basSecondes).toBeLessThanOrEqual(aller.secondes);
      expect(aller.hautSecondes).toBeGreaterThanOrEqual(aller.secondes);
    }));
  });

  it('croît avec la distance', () => {
    const durees = [0, 1, 2, 5, 10, 15, 20, 30, 40].map((km) => secondes(CAMPAGNE, aLEst(km)));
    expect(durees).toEqual([...new Set(durees)].sort((a, b) => a - b));
    expect(durees[0]).toBe(0);
  });

  it('suit la formule en rase campagne : 10 km à vol d’oiseau', () => {
    const l = Math.log10(5);
    const minutes = -0.3440585140222027 + 600 / Math.exp(3.8000038624759105 + 0.09934064454518855 * Math.log(11) - (0.018456141679113407 + 0.03301027087030019) * l);
    const estimee = entre(CAMPAGNE, aLEst(10))!;
    expect(estimee.secondes).toBeCloseTo(minutes * 60, 1);
    expect(estimee.basSecondes / estimee.secondes).toBeCloseTo(0.78, 4);
    expect(estimee.hautSecondes / estimee.secondes).toBeCloseTo(1.3, 4);
  });

  it('va moins vite en ville qu’à la campagne, à distance égale', () =>
    expect(secondes({ lon: 0.08, lat: 46.2 }, { lon: 0.12, lat: 46.2 })).toBeGreaterThan(secondes({ lon: 0.08, lat: 45.8 }, { lon: 0.12, lat: 45.8 }) * 1.1));

  it.each([
    ['l’estuaire, à dix kilomètres à vol d’oiseau', { lon: -0.70, lat: 45.03 }, { lon: -0.57, lat: 45.07 }, 20],
    ['le bassin d’Arcachon', { lon: -1.24, lat: 44.72 }, { lon: -1.16, lat: 44.65 }, 20],
  ])('contourne %s', (_titre, ouest, est, minutes) => {
    const sansEau = estimer(ouest, est, densite, { ...CALIBRATION_E4, barrieres: [] })!.secondes;
    expect(sansEau).toBeLessThan(minutes * 60);
    expect(entre(ouest, est)!.basSecondes).toBeGreaterThanOrEqual(minutes * 60);
  });

  it('doute d’une barrière plus proche que la précision de la position', () => {
    const [ouest, est] = [{ lon: -0.70, lat: 45.03 }, { lon: -0.57, lat: 45.07 }];
    const floue = entre(ouest, { ...est, precisionKm: 6 })!;
    expect(floue.basSecondes).toBeLessThan(1200);
    expect(floue.hautSecondes).toBeGreaterThan(1200);
    const memeRive = entre({ lon: -0.55, lat: 45.10 }, { ...est, precisionKm: 6 })!;
    expect(memeRive.hautSecondes).toBeGreaterThan(1200);
  });

  it.each([0.5, 3, 10])('une position précise à %d km près élargit la bande des deux côtés', (precisionKm) => {
    const [precise, floue] = [entre(CAMPAGNE, aLEst(15))!, entre(CAMPAGNE, { ...aLEst(15), precisionKm })!];
    expect(floue.secondes).toBe(precise.secondes);
    expect(floue.basSecondes).toBeLessThan(precise.basSecondes);
    expect(floue.hautSecondes).toBeGreaterThan(precise.hautSecondes);
  });

  it('élargit la bande en montagne', () => {
    const { secondes: t, basSecondes, hautSecondes } = entre({ lon: 2.31, lat: 45.55 }, { lon: 2.45, lat: 45.6 })!;
    expect(basSecondes / t).toBeCloseTo(0.75, 4);
    expect(hautSecondes / t).toBeCloseTo(1.95, 4);
  });

  it.each([
    ['une origine inconnue', null, CAMPAGNE],
    ['une destination inconnue', CAMPAGNE, null],
    ['une coordonnée qui n’est pas un nombre', { lon: Number.NaN, lat: 45 }, CAMPAGNE],
    ['une précision infinie', { ...CAMPAGNE, precisionKm: Number.POSITIVE_INFINITY }, CAMPAGNE],
  ])('ne dit rien pour %s', (_titre, a, b) => expect(entre(a, b)).toBeNull());

  it('le préfiltre de 20 minutes vaut 43,3 km', () => expect(porteeKm(1200)).toBeCloseTo(43.33, 2));
});
