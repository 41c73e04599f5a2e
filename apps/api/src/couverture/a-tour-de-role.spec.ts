import { setImmediate as rendreLaMain } from 'node:timers/promises';
import { ATourDeRole } from './a-tour-de-role.ts';

/** Un calcul d’environ 120 ms, en étapes de 5. */
function* long(resultat: number): Generator<void, number> {
  for (let etape = 0; etape < 24; etape += 1) {
    for (const fin = performance.now() + 5; performance.now() < fin;) { /* occupe le processeur */ }
    yield;
  }
  return resultat;
}

it('un calcul long laisse vivre les autres demandes, se fait une fois par clé, et une erreur n’est pas gardée', async () => {
  const role = new ATourDeRole<number>();
  let tours = 0;
  const [un, meme, autre] = [role.executer('a', () => long(1)), role.executer('a', () => long(2)), role.executer('b', () => long(3))];
  let fini = false;
  void autre.finally(() => { fini = true; });
  while (!fini) { await rendreLaMain(); tours += 1; }
  expect([await un, await meme, await autre]).toEqual([1, 1, 3]);
  expect(tours).toBeGreaterThan(5);
  // eslint-disable-next-line require-yield
  await expect(role.executer('c', function* () { throw new Error('échec'); })).rejects.toThrow('échec');
  await expect(role.executer('c', () => long(4))).resolves.toBe(4);
});

it('au-delà de huit calculs en attente, le suivant est refusé en 503', async () => {
  const role = new ATourDeRole<number>();
  const huit = Array.from({ length: 8 }, (_vide, rang) => role.executer(String(rang), function* () { yield; return rang; }));
  expect(() => role.executer('de trop', () => long(0))).toThrow(/Trop de calculs/);
  await expect(Promise.all(huit)).resolves.toHaveLength(8);
});
