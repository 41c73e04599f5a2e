import type { DetailDemande, FicheLieuAgent } from '@maillage/contrats';
import { contenuDemande, statutDemande } from './tel-que-demande.ts';

const demande = (saisie: DetailDemande['saisie']) => ({ nom: 'Le Sillon', commune: '23096', saisie }) as DetailDemande;
const lieu = { nom: 'Sillon', commune: '23096', adresse: '1 rue Haute', position: 'adresse', lon: 1.87, lat: 46.17, precisionKm: 0, surCarte: true, typologies: ['fablab'], services: [], contact: { referent: 'Camille' } } as unknown as FicheLieuAgent;

describe('La fiche telle que la demande la voudrait', () => {
  it('d’un lieu connu, garde ce que la demande ne dit pas', () =>
    expect(contenuDemande(demande({ message: 'Nom exact' }), lieu)).toMatchObject({ nom: 'Le Sillon', adresse: '1 rue Haute', surCarte: true, typologies: ['fablab'], contact: { referent: 'Camille' } }));

  it('d’un lieu nouveau, part de la commune demandée', () =>
    expect(contenuDemande(demande({ message: 'Nous ouvrons', adresse: '2 place du Marché' }), null)).toMatchObject({ nom: 'Le Sillon', commune: '23096', adresse: '2 place du Marché', surCarte: false }));

  it.each([
    [{ message: 'x' }, undefined], [{ message: 'x', statut: 'ferme' }, { statut: 'ferme', du: '' }], [{ message: 'x', statut: 'ouvert', du: '2026-03-01' }, { statut: 'ouvert', du: '2026-03-01' }],
  ] as const)('son statut : %j', (saisie, attendu) => expect(statutDemande(demande(saisie))).toEqual(attendu));
});
