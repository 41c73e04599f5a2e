import { enOrdre, instantDu, ouvre } from './agenda.ts';

describe('agenda du scénario', () => {
  it.each([['2026-10-16', '2026-10-16'], ['2026-10-17', '2026-10-19'], ['2026-10-18', '2026-10-19'], ['2026-10-19', '2026-10-19']] as const)('le %s se joue le %s', (jour, attendu) => expect(ouvre(jour)).toBe(attendu));

  it('les pas d’un même jour se suivent, quel que soit le rang du dossier', () => {
    for (let rang = 0; rang < 80; rang++) {
      const instants = Array.from({ length: 17 }, (_, ordre) => instantDu('2026-10-19', ordre, rang));
      expect(instants).toEqual([...instants].sort());
      for (const instant of instants) expect(new Date(instant).toISOString()).toBe(instant);
    }
  });

  it('à instant égal, garde l’ordre donné', () => {
    const jouer = async () => undefined;
    const [a, b, c] = [{ le: '2026-01-02T08:00:00.000Z', jouer }, { le: '2026-01-02T08:00:00.000Z', jouer }, { le: '2026-01-01T08:00:00.000Z', jouer }];
    expect(enOrdre([a, b, c])).toEqual([c, a, b]);
    expect(enOrdre([a, b, c])[1]).toBe(a);
  });
});
