import { densiteDe } from './densite.ts';
import { CALIBRATION_E4, estimer } from './estimateur.ts';
import { coupe, type Point } from './geodesie.ts';
import { BARRIERES, BARRIERES_DU_LITTORAL } from './barrieres.ts';

/** Des bourgs à un kilomètre près, de mémoire de carte. */
const BOURGS = {
  Fouras: { lon: -1.09, lat: 45.99 }, 'Port-des-Barques': { lon: -1.08, lat: 45.95 }, Rochefort: { lon: -0.96, lat: 45.94 }, Échillais: { lon: -0.95, lat: 45.9 }, 'Tonnay-Charente': { lon: -0.89, lat: 45.945 }, 'Saint-Hippolyte': { lon: -0.886, lat: 45.92 },
  Marennes: { lon: -1.1, lat: 45.82 }, 'La Tremblade': { lon: -1.14, lat: 45.77 }, 'Mornac-sur-Seudre': { lon: -1.03, lat: 45.71 }, 'L’Éguille': { lon: -0.98, lat: 45.706 }, Arvert: { lon: -1.13, lat: 45.745 },
  'Saint-Georges-d’Oléron': { lon: -1.33, lat: 45.98 }, 'Le Château-d’Oléron': { lon: -1.195, lat: 45.885 }, Bourcefranc: { lon: -1.15, lat: 45.85 }, Dolus: { lon: -1.26, lat: 45.91 },
  'Ars-en-Ré': { lon: -1.515, lat: 46.21 }, 'Rivedoux-Plage': { lon: -1.27, lat: 46.16 }, 'La Rochelle': { lon: -1.15, lat: 46.16 }, 'La Flotte': { lon: -1.33, lat: 46.19 }, Esnandes: { lon: -1.115, lat: 46.25 },
  Urcuit: { lon: -1.337, lat: 43.486 }, 'Saint-Martin-de-Seignanx': { lon: -1.387, lat: 43.545 }, Bayonne: { lon: -1.475, lat: 43.493 }, Anglet: { lon: -1.515, lat: 43.48 }, Boucau: { lon: -1.486, lat: 43.524 }, Lahonce: { lon: -1.388, lat: 43.484 },
} as const satisfies Record<string, Point>;
type Bourg = keyof typeof BOURGS;

const vide = densiteDe([]);
const minutes = (a: Bourg, b: Bourg, barrieres = CALIBRATION_E4.barrieres) => estimer(BOURGS[a], BOURGS[b], vide, { ...CALIBRATION_E4, barrieres })!.secondes / 60;
const barriere = (debut: string) => BARRIERES_DU_LITTORAL.find(({ nom }) => nom.startsWith(debut))!;

describe('les barrières du littoral', () => {
  it.each<[Bourg, Bourg, number]>([
    ['Fouras', 'Port-des-Barques', 20], ['Saint-Georges-d’Oléron', 'Fouras', 35], ['Ars-en-Ré', 'La Rochelle', 28], ['Mornac-sur-Seudre', 'L’Éguille', 8], ['Urcuit', 'Saint-Martin-de-Seignanx', 12],
  ])('de %s à %s, l’eau compte : plus de %d minutes', (a, b, plus) => {
    expect(minutes(a, b)).toBeGreaterThan(plus);
    expect(minutes(a, b)).toBeGreaterThan(minutes(a, b, BARRIERES));
  });

  it.each<[Bourg, Bourg, number]>([
    ['Rochefort', 'Échillais', 8], ['La Tremblade', 'Marennes', 12], ['Rivedoux-Plage', 'La Rochelle', 15], ['Le Château-d’Oléron', 'Bourcefranc', 12], ['Bayonne', 'Boucau', 10], ['Anglet', 'Boucau', 12], ['La Flotte', 'Esnandes', 30],
  ])('de %s à %s, un pont est là : moins de %d minutes', (a, b, moins) => expect(minutes(a, b)).toBeLessThan(moins));

  it.each<[string, Bourg, Bourg, boolean]>([
    ['Charente', 'Rochefort', 'Tonnay-Charente', false], ['Charente', 'Rochefort', 'Saint-Hippolyte', true], ['Charente', 'Fouras', 'Rochefort', false],
    ['Seudre', 'Arvert', 'La Tremblade', false], ['Seudre', 'Marennes', 'Arvert', true],
    ['Pertuis d’Antioche', 'Dolus', 'Le Château-d’Oléron', false], ['Pertuis d’Antioche', 'Dolus', 'Marennes', true],
    ['Pertuis Breton', 'Ars-en-Ré', 'Rivedoux-Plage', false], ['Pertuis Breton', 'La Rochelle', 'Esnandes', false],
    ['Adour', 'Bayonne', 'Anglet', false], ['Adour', 'Bayonne', 'Lahonce', false], ['Adour', 'Anglet', 'Boucau', true],
  ])('%s : %s et %s, séparés ? %s', (nom, a, b, separes) => expect(coupe(BOURGS[a], BOURGS[b], barriere(nom).ligne)).toBe(separes));

  it('chaque passage est sur sa barrière, à deux cents mètres près', () => {
    for (const { ligne, passages } of BARRIERES_DU_LITTORAL) {
      for (const [lon, lat] of passages) {
        const autour = [[0.003, 0], [-0.003, 0], [0, 0.003], [0, -0.003]] as const;
        expect(autour.some(([dx, dy]) => coupe({ lon: lon - dx, lat: lat - dy }, { lon: lon + dx, lat: lat + dy }, ligne))).toBe(true);
      }
    }
  });
});
