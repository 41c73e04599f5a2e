import { jest } from '@jest/globals';

jest.unstable_mockModule('@maillage/ui', () => ({
  dateLongue: (iso: string) => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)), nombre: (valeur: number) => String(valeur).replace('.', ','),
}));
const { phraseEffet, positionLisible, valeurLisible } = await import('./libelles.ts');

describe('L’histoire d’un lieu, en toutes lettres', () => {
  it.each([
    ['nom', null, 'vide'], ['etpCentiemes', '150', '1,5 ETP'], ['activiteDepuis', '2024-03-01', '1 mars 2024'], ['typologies', 'fablab, terres-agricoles', 'Fablab, Terres agricoles'],
    ['statut', 'ouvert', 'ouvert'], ['statut', 'ferme depuis le 2024-05-02', 'fermé depuis le 2 mai 2024'], ['reprend', 'Le Double (0f0c7b1e-0000-4000-8000-000000000000)', 'Le Double'], ['surCarte', 'oui', 'oui'],
  ])('%s : %s', (champ, valeur, attendu) => expect(valeurLisible(champ, valeur)).toBe(attendu));
});

describe('Ce qu’un changement ferait', () => {
  it.each([[0, 'Aucun dossier'], [1, 'Un dossier en cours serait'], [12, '12 dossiers en cours seraient']])('%d', (touches, debut) => expect(phraseEffet(touches)).toContain(debut));
});

describe('La position d’un lieu', () => {
  it.each([
    [{ position: 'adresse', precisionKm: 0 }, 'À son adresse'], [{ position: 'commune', precisionKm: 2.5 }, 'Approchée : le bourg de sa commune, à 2,5 km près'],
  ] as const)('%j', (lieu, attendu) => expect(positionLisible(lieu)).toBe(attendu));
});
