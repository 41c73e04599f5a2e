import { vraisemblable } from './moteur-exact.ts';

const A = { lon: 1.87, lat: 46.17 };
const A_20_KM = { lon: 1.87, lat: 46.35 };

it.each([
  ['sur place, zéro', A, 0, true], ['20 km en vingt minutes', A_20_KM, 1200, true], ['20 km en une heure de détour', A_20_KM, 4800, true], ['20 km à vol d’hélicoptère, dernier admis', A_20_KM, 240, true],
  ['20 km en zéro', A_20_KM, 0, false], ['20 km en « 20 » : des minutes', A_20_KM, 20, false], ['20 km en « 120 000 » : des millisecondes', A_20_KM, 120_000, false], ['sur place en deux jours', A, 172_800, false],
])('une durée n’est crue que si la distance la permet : %s', (_titre, vers, secondes, attendu) => expect(vraisemblable(A, vers, secondes)).toBe(attendu));
