import { direPrix } from './prix.ts';

const espaces = (texte: string) => texte.replace(/\s/g, ' ');

it.each([
  ['ajoute', { note: 1, habitants: -880, montantCentimes: 0 }, 'Ajouté : 1 point de moins, 880 habitants de plus.'],
  ['retire', { note: 4, habitants: 0, montantCentimes: -500_000 }, 'Retiré : 4 points de moins, 5 000 € de moins à dépenser.'],
  ['retire', { note: 0, habitants: 0, montantCentimes: 0 }, 'Retiré : sans effet sur les critères.'],
  ['ajoute', null, 'Ajouté : ne tient pas dans l’enveloppe.'],
] as const)('%s %j : « %s »', (sens, prix, attendu) => expect(espaces(direPrix({ id: 'x', sens, prix }))).toBe(attendu));
