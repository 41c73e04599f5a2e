import { dateCourte, dateHeure, dateLongue, duree, euros, heure, pourcent, siret, taille, typographie } from './formats.ts';

it.each([
  [1_250_000, false, '12\u202f500\u00a0€'], [1_250_050, false, '12\u202f500,50\u00a0€'], [1_250_000, true, '12\u202f500,00\u00a0€'], [0, false, '0\u00a0€'], [-1, false, '-0,01\u00a0€'],
])('%s centimes s’écrivent avec les insécables', (centimes, precis, attendu) => expect(euros(centimes, precis)).toBe(attendu));

it.each([
  ['2026-03-01', '1er\u00a0mars 2026'], ['2026-05-12', '12\u00a0mai 2026'], ['2026-12-31T23:30:00.000Z', '1er\u00a0janvier 2027'], ['2026-07-14T22:30:00.000Z', '15\u00a0juillet 2026'],
])('%s se lit « %s » : un instant est à l’heure de Paris', (iso, attendu) => expect(dateLongue(iso)).toBe(attendu));

it('écrit les heures et les jours des tableaux', () => {
  expect(heure('2026-01-05T13:05:00.000Z')).toBe('14\u00a0h\u00a005');
  expect(heure('2026-01-05T23:05:00.000Z')).toBe('00\u00a0h\u00a005');
  expect(dateCourte('2026-05-02')).toBe('02/05/2026');
  expect(dateHeure('2026-05-12T12:05:00.000Z')).toBe('12\u00a0mai 2026 à 14\u00a0h\u00a005');
});

it.each([
  [1199, '19\u00a0min\u00a059\u00a0s'], [1200, '20\u00a0min'], [59, '59\u00a0s'], [0, '0\u00a0min'], [3600, '1\u00a0h'], [3900, '1\u00a0h\u00a005\u00a0min'],
])('%s secondes : %s', (secondes, attendu) => expect(duree(secondes)).toBe(attendu));

it('écrit pourcentages, SIRET et tailles', () => {
  expect(pourcent(500)).toBe('50\u00a0%');
  expect(pourcent(505)).toBe('50,5\u00a0%');
  expect(siret('73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074');
  expect(taille(84_000)).toBe('84\u00a0Ko');
  expect(taille(3_100_000)).toBe('3,1\u00a0Mo');
});

it('pose la typographie française', () => {
  expect(typographie("L'aide : « oui » ?")).toBe('L’aide\u00a0: «\u00a0oui\u00a0»\u202f?');
});
