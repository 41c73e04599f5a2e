import type { DemandeComplements, PointComplements } from '@maillage/contrats';
import { estRepondu, reponsesAEnvoyer, reponsesDeDepart } from './reponses.ts';

const point = (id: string, reste: Partial<PointComplements> = {}) => ({ id, genre: 'question', question: { code: id, genre: 'texteLong', libelle: 'Question', requis: true, etape: 'projet' }, reponse: null, avant: null, pieces: [], ...reste }) as unknown as PointComplements;
const demande = { points: [point('a', { avant: 'Ancienne description' }), point('b', { reponse: 'Oui', avant: 'Non' }), point('c', { genre: 'piece', question: null })] } as unknown as DemandeComplements;

describe('les réponses à une demande de compléments', () => {
  it('partent de ce qui est déjà répondu, sinon de la valeur déposée', () => expect(reponsesDeDepart(demande)).toEqual({ reponses: { a: 'Ancienne description', b: 'Oui' } }));
  it('une réponse effacée l’est aussi au serveur', () => expect(reponsesAEnvoyer(demande, { reponses: { a: '', b: 'Oui' } })).toEqual({ a: null, b: 'Oui' }));
  it.each([['a', '', false], ['a', 'Texte', true], ['a', [], false], ['a', false, true]] as const)('le point %s répondu par %j : %s', (id, valeur, attendu) => expect(estRepondu(point(id), { reponses: { [id]: valeur } })).toBe(attendu));
  it('une pièce est répondue quand un fichier est là', () => {
    expect(estRepondu(point('c', { genre: 'piece' }), { reponses: {} })).toBe(false);
    expect(estRepondu(point('c', { genre: 'piece', pieces: [{}] as never }), { reponses: {} })).toBe(true);
  });
});
