import { deCommune } from './communes.ts';

it.each([['Limoges', 'de Limoges'], ['Ussel', 'd’Ussel'], ['Échillais', 'd’Échillais'], ['Le Bugue', 'du Bugue'], ['Les Eyzies', 'des Eyzies'], ['La Rochelle', 'de La Rochelle'], ['Hautefort', 'de Hautefort']])('%s : le bourg %s', (nom, attendu) => expect(deCommune(nom)).toBe(attendu));
