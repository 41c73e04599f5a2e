import { jest } from '@jest/globals';
import type { LieuProche } from '@maillage/contrats';

jest.unstable_mockModule('@maillage/ui', () => ({ duree: (secondes: number) => `${secondes} s`, minutes: (secondes: number) => `${Math.round(secondes / 60)} min` }));
const { direMarge } = await import('./marge.ts');

const lieu = (secondes: number | null, bas: number | null, haut: number | null, statut: LieuProche['statut'] = 'ouvert'): LieuProche =>
  ({ id: 'a', nom: 'L’Étape', commune: '23096', communeNom: 'Guéret', statut, ouvertLe: null, fermeLe: null, surCarte: true, lon: 0, lat: 0, km: 1, secondes, basSecondes: bas, hautSecondes: haut });

describe('La marge du lieu le plus proche', () => {
  it.each([
    ['sûrement sous le seuil', lieu(900, 700, 1199), /entre 700 s et 1199 s.*reste 1 s sous le seuil/],
    ['sûrement au-delà', lieu(1500, 1201, 1900), /1 s au-delà du seuil.*ne change pas/],
    ['au seuil au plus court', lieu(1500, 1200, 1900), /il est au seuil de 1200 s/],
    ['à cheval', lieu(1300, 1199, 1600), /dans cette fourchette : l’estimation ne tranche pas/],
    ['exacte, dessous', lieu(1190, 1190, 1190), /durée exacte : 10 s sous le seuil/],
    ['exacte, au seuil', lieu(1200, 1200, 1200), /juste au seuil de 1200 s, donc au-dehors/],
    ['exacte, au-delà', lieu(1260, 1260, 1260), /60 s au-delà/],
    ['inconnue', lieu(null, null, null), /rien ne permet de trancher/],
  ] as const)('%s', (_titre, un, phrase) => expect(direMarge([un], 1200)).toMatch(phrase));
  it('ignore les projets et prend le plus proche des ouverts', () => {
    expect(direMarge([lieu(10, 10, 10, 'en-projet')], 1200)).toBeNull();
    expect(direMarge([lieu(2000, 1900, 2100), lieu(900, 800, 1000)], 1200)).toMatch(/environ 15 min/);
  });
});
