import type { Jour } from '../temps/jour.ts';
import fc from 'fast-check';
import { cumuler, prevoirPaiements } from './prevision.ts';

const USAGE = { avanceMaxPourMille: 500, plafondAvantSoldePourMille: 800 };
const prevoir = (finLe: Jour, montantCentimes = 1_000_001) => prevoirPaiements({ montantCentimes, voteLe: '2026-11-09', finLe }, USAGE);

describe('les crédits de paiement qu’un vote demanderait', () => {
  it.each<[string, Jour, readonly { readonly exercice: number; readonly centimes: number }[]]>([
    ['le projet finit l’année du vote, le compte rendu aussi', '2026-05-31', [{ exercice: 2026, centimes: 1_000_001 }]],
    ['le compte rendu tombe l’année suivante', '2026-12-31', [{ exercice: 2026, centimes: 500_000 }, { exercice: 2027, centimes: 500_001 }]],
    ['le projet dure deux ans', '2028-01-31', [{ exercice: 2026, centimes: 500_000 }, { exercice: 2027, centimes: 300_000 }, { exercice: 2028, centimes: 200_001 }]],
    ['une fin passée ne remonte pas avant le vote', '2020-01-01', [{ exercice: 2026, centimes: 1_000_001 }]],
  ])('%s', (_titre, finLe, attendus) => expect(prevoir(finLe)).toEqual(attendus));

  it('chaque centime voté est payé une fois, jamais deux', () => fc.assert(fc.property(fc.nat(5_000_000_00), fc.integer({ min: 2020, max: 2040 }), (montant, annee) => {
    const prevus = prevoir(`${annee}-07-01`, montant);
    expect(prevus.reduce((total, { centimes }) => total + centimes, 0)).toBe(montant);
    expect(prevus.every(({ centimes }) => centimes > 0)).toBe(true);
  })));

  it('plusieurs dossiers s’additionnent par exercice', () => expect(cumuler([...prevoir('2026-12-31', 100), ...prevoir('2026-12-31', 200)])).toEqual([{ exercice: 2026, centimes: 150 }, { exercice: 2027, centimes: 150 }]));
});
