import { pointsLus } from './points.ts';

it.each([
  [{ points: 1, maximum: 40, pourMille: 25, atteint: false }, '1 point sur 40, sous le seuil'],
  [{ points: 20, maximum: 40, pourMille: 500, atteint: true }, '20 points sur 40, seuil atteint'],
  [{ points: 0, maximum: 40, pourMille: 0, atteint: null }, '0 point sur 40'],
] as const)('%o se lit « %s »', (total, lu) => expect(pointsLus(total)).toBe(lu));
