import { jest } from '@jest/globals';
import type { Question } from '@maillage/domain';

jest.unstable_mockModule('@maillage/ui', () => ({ dateLongue: (iso: string) => `le ${iso}`, euros: (centimes: number) => `${centimes / 100} €`, nombre: String, siret: (texte: string) => texte }));
const { lignesReponses } = await import('./reponses.ts');

const question = (reste: Partial<Question>): Question => ({ code: 'q', genre: 'texte', libelle: 'Question', requis: true, etape: 'projet', ...reste });
const valeur = (q: Partial<Question>, reponse: Parameters<typeof lignesReponses>[1][string]) => lignesReponses([question(q)], { q: reponse })[0]?.valeur;
const options = [{ valeur: 'a', libelle: 'Alpha' }, { valeur: 'b', libelle: 'Bêta' }];

describe('Les réponses de l’édition se lisent avec les libellés du règlement', () => {
  it.each([
    ['un texte', { genre: 'texteLong' }, 'Bonjour', 'Bonjour'],
    ['un montant est en centimes', { genre: 'montant' }, 12_500, '125 €'],
    ['une date', { genre: 'date' }, '2026-11-24', 'le 2026-11-24'],
    ['oui ou non', { genre: 'ouiNon' }, false, 'Non'],
    ['un choix', { genre: 'choix', options }, 'b', 'Bêta'],
    ['plusieurs choix', { genre: 'choixMultiple', options }, ['a', 'b'], 'Alpha, Bêta'],
    ['un choix disparu garde son code', { genre: 'choix', options }, 'z', 'z'],
    ['zéro est une réponse', { genre: 'nombre' }, 0, '0'],
  ] as const)('%s', (_titre, q, reponse, attendu) => expect(valeur(q, reponse)).toBe(attendu));

  it('une question requise sans réponse le dit, une facultative se tait', () => {
    expect(valeur({ requis: true }, null)).toBe('Non indiqué');
    expect(valeur({ requis: false }, '')).toBeUndefined();
  });

  it('un groupe donne une ligne par élément', () => {
    const groupe = question({ genre: 'groupe', libelle: 'Partenaire', questions: [question({ code: 'nom', libelle: 'Nom' }), question({ code: 'role', libelle: 'Rôle' })] });
    expect(lignesReponses([groupe], { q: [{ nom: 'Mission locale', role: 'Appui' }, { nom: 'Mairie', role: 'Local' }] }))
      .toEqual([{ terme: 'Partenaire, 1', valeur: 'Nom : Mission locale\nRôle : Appui' }, { terme: 'Partenaire, 2', valeur: 'Nom : Mairie\nRôle : Local' }]);
  });
});
