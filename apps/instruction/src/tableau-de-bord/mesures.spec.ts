import { mesurer } from './mesures.ts';

const barre = (engageCentimes: number, payeCentimes: number) => ({ cle: 'x', nom: 'X', court: 'X', engageCentimes, payeCentimes });

it.each([
  ['la plus longue remplit la largeur', barre(100, 50), { engage: 200, paye: 100 }],
  ['le payé peut dépasser l’engagé de l’année', barre(50, 100), { engage: 100, paye: 200 }],
  ['rien ne se dessine pour zéro', barre(0, 0), { engage: 0, paye: 0 }],
  ['un centime se voit', barre(1, 1_000_000), { engage: 1, paye: 200 }],
  ['un solde négatif ne se dessine pas', barre(-5, 10), { engage: 0, paye: 200 }],
])('%s', (_titre, donnee, attendu) => expect(mesurer([donnee], 200)).toEqual([{ cle: 'x', court: 'X', ...attendu }]));
