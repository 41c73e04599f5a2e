import { lireDuree } from './duree-saisie.ts';

it.each([
  ['19', '59', 1199], ['20', '', 1200], ['', '30', 30], [' 7 ', ' 5', 425], ['0', '0', 0],
  ['', '', null], ['19', '60', Number.NaN], ['19,5', '', Number.NaN], ['-1', '', Number.NaN], ['vingt', '', Number.NaN],
] as const)('« %s » min « %s » s : %s', (minutes, secondes, attendu) => expect(lireDuree(minutes, secondes)).toBe(attendu));
