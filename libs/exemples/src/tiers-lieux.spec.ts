import { statutAu } from '@maillage/domain';
import { TIERS_LIEUX } from './tiers-lieux.ts';

describe('tiers-lieux de démonstration', () => {
  it('ont chacun un identifiant, une histoire en ordre et un premier statut', () => {
    expect(new Set(TIERS_LIEUX.map(({ id }) => id)).size).toBe(TIERS_LIEUX.length);
    for (const { statuts, commune } of TIERS_LIEUX) {
      expect(statuts.length).toBeGreaterThan(0);
      expect(statuts.map(({ du }) => du)).toEqual(statuts.map(({ du }) => du).sort());
      expect(commune).toMatch(/^\d{5}$/);
    }
  });

  it('montrent tous les statuts en juillet 2026, dans les douze départements', () => {
    const statuts = TIERS_LIEUX.map((lieu) => statutAu(lieu.statuts, '2026-07-01')?.statut);
    expect(new Set(statuts)).toEqual(new Set(['ouvert', 'en-projet', 'ferme', 'suspendu']));
    expect(statuts.filter((statut) => statut === 'ouvert').length).toBeGreaterThan(30);
    expect(new Set(TIERS_LIEUX.map(({ commune }) => commune.slice(0, 2))).size).toBe(12);
    expect(TIERS_LIEUX.filter(({ surCarte }) => !surCarte)).toHaveLength(3);
  });
});
