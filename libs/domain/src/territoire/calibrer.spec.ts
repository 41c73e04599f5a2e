import fc from 'fast-check';
import { ajuster } from './calibrer-ajustement.ts';
import { mesurerEstimateur, quantile, type TrajetJuge } from './calibrer-mesures.ts';
import { calibrer, type CoupleMesure } from './calibrer.ts';
import { densiteDe } from './densite.ts';
import { CALIBRATION_E4, type Calibration, estimer } from './estimateur.ts';

describe('ajustement robuste', () => {
  const abscisses = Array.from({ length: 60 }, (_vide, i) => i / 6);
  it('retrouve une droite et une exponentielle sans bruit', () => {
    fc.assert(fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.05, max: 0.4, noNaN: true }), (a, b) => {
      const trouve = ajuster(([p, q]) => Float64Array.from(abscisses, (x) => p! + Math.exp(q! * x) - (a + Math.exp(b * x))), [0, 0.1]);
      expect(trouve[0]).toBeCloseTo(a, 3);
      expect(trouve[1]).toBeCloseTo(b, 4);
    }), { numRuns: 50 });
  });
  it('ne suit pas un point aberrant', () => {
    const ys = abscisses.map((x, i) => (i === 10 ? 1000 : 2 * x));
    const [pente] = ajuster(([p]) => Float64Array.from(abscisses, (x, i) => p! * x - ys[i]!), [1]);
    expect(pente).toBeCloseTo(2, 1);
  });
});

describe('quantile', () => {
  it.each([[0, 1], [0.5, 2.5], [1, 4], [0.25, 1.75]])('rang %d : %d', (rang, attendu) => expect(quantile([4, 2, 1, 3], rang)).toBe(attendu));
  it('de rien n’est pas un nombre', () => expect(quantile([], 0.5)).toBeNaN());
});

describe('mesures d’un estimateur', () => {
  const trajet = (mesure: number, bas: number, haut: number, km = 10): TrajetJuge => ({ mesure, estime: mesure, bas, haut, km });
  it.each<[string, TrajetJuge, number, number]>([
    ['tranché juste, en deçà', trajet(15, 12, 19.9), 1, 0],
    ['tranché faux, en deçà', trajet(20, 12, 19.9), 1, 1],
    ['tranché juste, au-delà', trajet(20, 20, 30), 1, 0],
    ['tranché faux, au-delà', trajet(19.9, 20, 30), 1, 1],
    ['à cheval : non tranché', trajet(19, 19.9, 20), 0, 0],
    ['hors de portée : non jugé', trajet(19, 20, 30, 44), 0, 0],
  ])('%s', (_titre, un, tranches, faux) => expect(mesurerEstimateur([un])).toMatchObject({ tranches, faux }));
});

describe('calibrage', () => {
  /** Un pays inventé, parcouru par un conducteur plus lent, un peu bruité. */
  const densite = densiteDe(Array.from({ length: 80 }, (_vide, i) => ({ lon: 1 + (i % 10) * 0.1, lat: 45.6 + Math.floor(i / 10) * 0.07, population: ((i * 7919) % 89) * 400 })));
  const LENT: Calibration = { ...CALIBRATION_E4, parametres: [3.5, 0.12, -0.02, -0.03, 0.5] };
  const couples: readonly CoupleMesure[] = Array.from({ length: 900 }, (_vide, i) => {
    const [origine, destination] = [{ lon: 1 + ((i * 37) % 100) / 110, lat: 45.6 + ((i * 53) % 90) / 180 }, { lon: 1 + ((i * 71) % 100) / 110, lat: 45.6 + ((i * 29) % 90) / 180 }];
    return { origine, destination, minutes: (estimer(origine, destination, densite, LENT)!.secondes / 60) * (1 + 0.1 * Math.sin(i * 1.7)) };
  });
  const calibre = () => calibrer(couples, densite, CALIBRATION_E4, { nom: 'essai', provenance: 'Essai.' });

  it('suit le conducteur, mieux que le départ, et sa bande contient presque tout', () => {
    const { calibration, horsEchantillon, depart } = calibre();
    expect(depart.erreur045).toBeGreaterThan(4);
    // Le bruit ajouté vaut à lui seul 1,7 minute.
    expect(horsEchantillon.erreur045).toBeLessThan(1.9);
    expect(horsEchantillon.dansLaBande).toBeGreaterThan(0.9);
    expect(horsEchantillon.partFaux).toBeLessThan(0.02);
    expect(calibration).toMatchObject({ nom: 'essai', provenance: 'Essai.', barrieres: CALIBRATION_E4.barrieres });
    expect(calibration.bande.bas).toBeLessThan(0.93);
    expect(calibration.bande.haut).toBeGreaterThan(1.07);
    expect(calibration.bandeMontagne.haut).toBeGreaterThan(calibration.bande.haut);
  });
  it('se rejoue à l’identique', () => expect(calibre()).toEqual(calibre()));
});
