import type { Question } from '@maillage/domain';
import { versSaisie } from './vers-saisie.ts';

const question = (code: string, genre: Question['genre'], questions?: readonly Question[]): Question => ({ code, genre, libelle: code, requis: true, etape: 'projet', ...(questions ? { questions } : {}) });
const EDITION = [question('ouverture', 'date'), question('suite', 'texte'), question('public', 'texte'), question('mail', 'courriel'), { ...question('surface', 'nombre'), max: 100_000 }, question('actions', 'groupe', [question('titre', 'texte'), question('cout', 'montant')])];

describe('ce qui part au serveur', () => {
  it('ôte les champs vides et sépare les réponses de l’édition', () => {
    expect(versSaisie({ nom: 'Halle', adresse: '', position: undefined, representant: { nom: '', prenom: '' }, reponses: { public: 'jeunes', note: '' } }, EDITION))
      .toEqual({ saisie: { contenu: { nom: 'Halle' }, reponses: { public: 'jeunes' } }, complete: true });
  });

  it('garde faux, zéro, et les lignes encore vides', () => {
    expect(versSaisie({ recupereTva: false, montant: 0, depenses: [{ id: 'a', libelle: '' }] }).saisie.contenu).toEqual({ recupereTva: false, montant: 0, depenses: [{ id: 'a' }] });
  });

  it.each([
    ['une date du noyau', { debutLe: '12/0', finLe: '2027-01-01' }, { contenu: { finLe: '2027-01-01' }, reponses: {} }],
    ['une date dans une ligne', { depenses: [{ id: 'a', engageeLe: 'bientôt' }] }, { contenu: { depenses: [{ id: 'a' }] }, reponses: {} }],
    ['un montant', { demandeCentimes: Number.NaN }, { contenu: {}, reponses: {} }],
    ['un nombre de l’édition au-delà de son maximum', { reponses: { surface: 200_000, suite: 'oui' } }, { contenu: {}, reponses: { suite: 'oui' } }],
    ['un nombre d’une ligne répétée', { reponses: { actions: [{ titre: 'Ouvrir', cout: Number.NaN }, { titre: 'Clore', cout: 12 }] } }, { contenu: {}, reponses: { actions: [{ titre: 'Ouvrir' }, { titre: 'Clore', cout: 12 }] } }],
  ])('laisse de côté %s qui ne se lit pas, et le dit', (_cas, valeurs, saisie) => {
    expect(versSaisie(valeurs, EDITION)).toEqual({ saisie, complete: false });
  });

  it('envoie un texte encore mal écrit, que le serveur garde', () => {
    expect(versSaisie({ reponses: { mail: 'nom@', ouverture: '12/0' } }, EDITION)).toEqual({ saisie: { contenu: {}, reponses: { mail: 'nom@', ouverture: '12/0' } }, complete: true });
  });
});
