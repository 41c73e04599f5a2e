import fc from 'fast-check';
import { classesDe } from '../classer.ts';
import { COMMUNES, mesurer, ouvertA, TERRITOIRE } from '../couverture.exemple.ts';
import { couvrir, ouvrir } from '../couvrir.ts';
import { GARANTIE_GLOUTON_POUR_MILLE, gainDe, type ProblemeDeCouverture } from './choix.ts';
import { exact } from './exact.ts';
import { couvrirCibles, glouton } from './glouton.ts';
import { ouOuvrir } from './ou-ouvrir.ts';

const uneInstance: fc.Arbitrary<ProblemeDeCouverture> = fc.integer({ min: 1, max: 14 }).chain((cibles) => fc.record({
  poids: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: cibles, maxLength: cibles }).map((valeurs) => Int32Array.from(valeurs)),
  candidats: fc.array(fc.subarray([...Array(cibles).keys()]), { maxLength: 9 }).map((listes) => listes.map((liste, i) => ({ id: `c${i}`, cibles: Int32Array.from(liste) }))),
}));
const combien = fc.integer({ min: 1, max: 4 });

/** L’optimum, en essayant tous les choix. */
function forceBrute({ candidats, poids }: ProblemeDeCouverture, k: number, couvertes = new Uint8Array(poids.length), depuis = 0): number {
  if (k === 0) return 0;
  return candidats.slice(depuis).reduce((meilleur, candidat, i) => {
    const suite = couvertes.slice();
    const gain = gainDe(candidat, poids, suite);
    couvrirCibles(candidat, suite);
    return Math.max(meilleur, gain + forceBrute({ candidats, poids }, k - 1, suite, depuis + i + 1));
  }, 0);
}

describe('couverture maximale', () => {
  it('le glouton atteint 63 % de l’optimum, et sa borne n’est jamais dépassée', () => {
    fc.assert(fc.property(uneInstance, combien, (instance, k) => {
      const optimum = forceBrute(instance, k);
      const { total, borne, garantiePourMille, choisis } = glouton(instance, k);
      expect(total).toBeGreaterThanOrEqual((1 - 1 / Math.E) * optimum);
      expect(total).toBeLessThanOrEqual(optimum);
      expect(borne).toBeGreaterThanOrEqual(optimum);
      expect(garantiePourMille).toBeGreaterThanOrEqual(GARANTIE_GLOUTON_POUR_MILLE);
      expect(choisis.reduce((somme, { gain }) => somme + gain, 0)).toBe(total);
      expect(choisis.map(({ gain }) => gain)).toEqual(choisis.map(({ gain }) => gain).sort((a, b) => b - a));
    }), { numRuns: 2000 });
  }, 30_000);

  it('l’exact trouve l’optimum', () => {
    fc.assert(fc.property(uneInstance, combien, (instance, k) => {
      const trouve = exact(instance, k)!;
      expect(trouve.total).toBe(forceBrute(instance, k));
      expect([trouve.borne, trouve.garantiePourMille, trouve.methode]).toEqual([trouve.total, 1000, 'exact']);
      expect(trouve.choisis.reduce((somme, { gain }) => somme + gain, 0)).toBe(trouve.total);
    }), { numRuns: 2000 });
  }, 30_000);

  it('là où le glouton se trompe, l’exact fait mieux', () => {
    const piege: ProblemeDeCouverture = { poids: Int32Array.of(3, 3, 2, 2, 2, 2), candidats: [{ id: 'gourmand', cibles: Int32Array.of(0, 1, 2) }, { id: 'gauche', cibles: Int32Array.of(0, 2, 3) }, { id: 'droite', cibles: Int32Array.of(1, 4, 5) }] };
    expect([glouton(piege, 2).total, exact(piege, 2)!.total]).toEqual([12, 14]);
  });

  it('renonce au-delà de son budget, sans rien affirmer', () => {
    const piege: ProblemeDeCouverture = { poids: Int32Array.of(3, 3, 2, 2, 2, 2), candidats: [{ id: 'gourmand', cibles: Int32Array.of(0, 1, 2) }, { id: 'gauche', cibles: Int32Array.of(0, 2, 3) }, { id: 'droite', cibles: Int32Array.of(1, 4, 5) }] };
    expect(exact(piege, 2, 1)).toBeNull();
  });
});

describe('où ouvrir', () => {
  const depart = couvrir(TERRITOIRE, [ouvertA({ id: 'a', point: { lon: 1, lat: 45.9, precisionKm: 0 } })]);
  const nonCouverts = (couverture = depart) => classesDe(couverture).reduce((somme, classe, rang) => somme + (classe === 'non-couverte' ? COMMUNES[rang]!.population : 0), 0);

  it('rend de vraies communes, dont l’ouverture couvre ce qui est annoncé', () => {
    const { choisis, total, attendent } = ouOuvrir(depart, mesurer, 2, () => true);
    expect(attendent).toBe(nonCouverts());
    const apres = choisis.reduce((couverture, { id }) => ouvrir(couverture, ouvertA({ id, point: COMMUNES.find(({ code }) => code === id)!.point })), depart);
    const gagnes = classesDe(apres).reduce((somme, classe, rang) => somme + (classe === 'couverte' && classesDe(depart)[rang] === 'non-couverte' ? COMMUNES[rang]!.population : 0), 0);
    expect([choisis.length, gagnes]).toEqual([2, total]);
    expect(total).toBeGreaterThan(0);
  });

  it('n’ouvre que là où c’est admis, et compte les habitants de partout', () => {
    const { choisis } = ouOuvrir(depart, mesurer, 3, (rang) => COMMUNES[rang]!.departement === '23');
    expect(new Set(choisis.map(({ id }) => COMMUNES.find(({ code }) => code === id)!.departement))).toEqual(new Set(['23']));
  });

  it('ne propose rien quand personne n’attend', () => {
    const partout = couvrir(TERRITOIRE, COMMUNES.map(({ code, point }) => ouvertA({ id: code, point: point ?? { lon: 1.3, lat: 46, precisionKm: 0 } })));
    expect(ouOuvrir(partout, mesurer, 3, () => true)).toMatchObject({ choisis: [], total: 0, borne: 0, garantiePourMille: 1000, attendent: 0 });
  });
});
