import { readFileSync } from 'node:fs';
import { rejouer } from '@maillage/domain';

const lire = (fichier: string) => JSON.parse(readFileSync(new URL(fichier, import.meta.url), 'utf8')) as readonly { readonly id: string; readonly titre: string }[];

/** Les cas d’acceptation du projet : chacun est une phrase du règlement, de la loi, ou une lecture à confirmer. */
describe.each([['eligibilite.json', 101], ['montants.json', 43], ['dates.json', 40]])('%s', (fichier, nombre) => {
  const cas = lire(`./${fichier}`);
  it(`compte ${nombre} cas, chacun d’identifiant unique`, () => expect(new Set(cas.map(({ id }) => id)).size).toBe(nombre));
  it.each(cas.map((un) => [un.id, un.titre, un] as const))('%s %s', (_id, _titre, un) => {
    const { trouve, attendu } = rejouer(un);
    expect(trouve).toEqual(attendu);
  });
});

describe('un cas qui ne se rejoue pas', () => {
  const [modele] = lire('./eligibilite.json');
  it.each<[string, unknown]>([
    ['forme inconnue', { id: 'X' }], ['rien', null], ['texte', 'cas'], ['genre inconnu', { id: 'X', genre: 'horoscope', entree: {}, attendu: {} }],
    ['édition inconnue', { ...modele, edition: '1999' }], ['entrée illisible', { id: 'X', genre: 'scdl', entree: null, attendu: {} }], ['subvention', { id: 'X', operations: [], attendu: {} }],
  ])('%s : non conforme, avec la raison', (_cas, cas) => expect(rejouer(cas)).toMatchObject({ conforme: false, trouve: { erreur: expect.any(String) } }));
  it('un attendu faux se voit', () => expect(rejouer({ ...modele, attendu: { verdict: 'eligible', criteres: {} } }).conforme).toBe(false));
});
