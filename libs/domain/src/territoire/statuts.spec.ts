import type { Jour } from '../temps/jour.ts';
import { statutAu, type StatutDate } from './statuts.ts';

const histoire: readonly StatutDate[] = [
  { du: '2021-03-01', statut: 'en-projet' },
  { du: '2021-09-15', statut: 'ouvert' },
  { du: '2023-01-10', statut: 'suspendu' },
  { du: '2023-04-01', statut: 'ouvert' },
  { du: '2025-12-31', statut: 'ferme' },
];

describe('statut d’un lieu un jour donné', () => {
  it.each<[Jour, string, Jour | null, Jour | null]>([
    ['2021-02-28', 'en-projet', '2021-09-15', null],
    ['2021-09-14', 'en-projet', '2021-09-15', null],
    ['2021-09-15', 'ouvert', '2021-09-15', '2025-12-31'],
    ['2023-03-31', 'suspendu', '2021-09-15', '2025-12-31'],
    ['2025-12-30', 'ouvert', '2021-09-15', '2025-12-31'],
    ['2025-12-31', 'ferme', null, '2025-12-31'],
  ])('le %s : %s', (jour, statut, ouvertLe, fermeLe) => expect(statutAu(histoire, jour)).toEqual({ statut, ouvertLe, fermeLe }));

  it('un lieu rouvert compte depuis sa réouverture', () =>
    expect(statutAu([...histoire, { du: '2026-06-01', statut: 'ouvert' }], '2026-07-01')).toEqual({ statut: 'ouvert', ouvertLe: '2026-06-01', fermeLe: null }));

  it('un lieu sans histoire n’a pas de statut', () => expect(statutAu([], '2026-01-01')).toBeNull());
});
