import type { Question } from '@maillage/domain';
import { versSaisie } from './vers-saisie.ts';

const question = (code: string, genre: Question['genre'], questions?: readonly Question[]): Question => ({ code, genre, libelle: code, requis: true, etape: 'projet', ...(questions ? { questions } : {}) });
const EDITION = [question('ouverture', 'date'), question('suite', 'texte'), question('public', 'texte'), question('mail', 'courriel'), question('actions', 'groupe', [question('titre', 'texte'), question('fin', 'date')])];

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
    ['une date de l’édition', { reponses: { ouverture: '31/02/2027', suite: 'oui' } }, { contenu: {}, reponses: { suite: 'oui' } }],
    ['un courriel à moitié tapé', { reponses: { mail: 'nom@', suite: 'oui' } }, { contenu: {}, reponses: { suite: 'oui' } }],
    ['un champ d’une ligne répétée', { reponses: { actions: [{ titre: 'Ouvrir', fin: 'bientôt' }, { titre: 'Clore', fin: '2027-01-01' }] } }, { contenu: {}, reponses: { actions: [{ titre: 'Ouvrir' }, { titre: 'Clore', fin: '2027-01-01' }] } }],
  ])('laisse de côté %s qui ne se lit pas, et le dit', (_cas, valeurs, saisie) => {
    expect(versSaisie(valeurs, EDITION)).toEqual({ saisie, complete: false });
  });
});
