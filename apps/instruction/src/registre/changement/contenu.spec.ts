import type { FicheLieuAgent } from '@maillage/contrats';
import { aEnvoyer, CONTENU_VIDE, contenuDe, controlerPoint } from './contenu.ts';

const fiche = (de: Partial<FicheLieuAgent> = {}) => ({
  nom: 'Le Préau', commune: '23096', adresse: null, lon: 1.87, lat: 46.17, position: 'commune', precisionKm: 2, surCarte: true, activiteDepuis: null, etpCentiemes: 150, typologies: ['fablab'], services: ['café'], siret: null, siteWeb: null, contact: { referent: 'Camille' }, ...de,
}) as FicheLieuAgent;

describe('Le contenu d’un lieu, de sa fiche à son envoi', () => {
  it('un lieu posé sur sa commune ne devient pas un point à lui', () => {
    expect(aEnvoyer(contenuDe(fiche()))).toMatchObject({ lon: null, lat: null, adresse: null, contact: { referent: 'Camille' } });
    expect(aEnvoyer(contenuDe(fiche()))).not.toHaveProperty('origine');
  });

  it('un point à lui garde son origine et sa précision', () =>
    expect(aEnvoyer(contenuDe(fiche({ position: 'adresse', precisionKm: 0.2 })))).toMatchObject({ lon: 1.87, lat: 46.17, origine: 'adresse', precisionKm: 0.2 }));

  it('un contact vidé s’envoie vide : il s’efface', () => expect(aEnvoyer(CONTENU_VIDE).contact).toEqual({}));
});

describe('Un point annoncé se donne en entier', () => {
  it.each([
    [{}, []], [{ origine: 'manuelle', lon: 1, lat: 46 }, []], [{ origine: 'manuelle', lon: 1, lat: null }, ['lieu.lat']], [{ origine: 'adresse' }, ['lieu.lat', 'lieu.lon']],
  ] as const)('%j', (point, chemins) => expect(controlerPoint(point).map(({ chemin }) => chemin)).toEqual(chemins));
});
