import { lireOuGarder, texteDe } from './illisible.ts';
import { ecrireJour, lireJour } from './jour.ts';
import { versSaisie } from './vers-saisie.ts';

describe('ce qui part au serveur', () => {
  it('ôte les champs vides et sépare les réponses de l’édition', () => {
    expect(versSaisie({ nom: 'Halle', adresse: '', position: undefined, representant: { nom: '', prenom: '' }, reponses: { public: ['jeunes'], note: '' } }))
      .toEqual({ saisie: { contenu: { nom: 'Halle' }, reponses: { public: ['jeunes'] } }, complete: true });
  });

  it('garde faux, zéro, et les lignes encore vides', () => {
    expect(versSaisie({ recupereTva: false, montant: 0, depenses: [{ id: 'a', libelle: '' }] }).saisie.contenu).toEqual({ recupereTva: false, montant: 0, depenses: [{ id: 'a' }] });
  });

  it('laisse de côté ce qui ne se lit pas, et le dit', () => {
    const debutLe = lireOuGarder('12/0', lireJour);
    expect(versSaisie({ debutLe, finLe: '2027-01-01' })).toEqual({ saisie: { contenu: { finLe: '2027-01-01' }, reponses: {} }, complete: false });
    expect(versSaisie({ depenses: [{ id: 'a', engageeLe: debutLe }] })).toEqual({ saisie: { contenu: { depenses: [{ id: 'a' }] }, reponses: {} }, complete: false });
  });
});

describe('un champ à texte', () => {
  it.each([['15/03/2027', '15/03/2027'], ['5-3-2027', '05/03/2027'], ['12/0', '12/0'], ['', '']])('« %s » se relit « %s »', (tape, relu) => {
    expect(texteDe(lireOuGarder(tape, lireJour), ecrireJour)).toBe(relu);
  });
});
