import { situerProjet } from './situer-projet.ts';

const COMMUNE = { lon: 2.3, lat: 45.5, precisionKm: 0.7 };
const INCONNUE = { lon: null, lat: null, precisionKm: 0 };

describe('d’où un projet se mesure', () => {
  it.each([
    ['un point posé à la main', { lon: 2.31, lat: 45.51 }, COMMUNE, 'manuelle', true, null],
    ['un point trouvé par une adresse', { lon: 2.31, lat: 45.51, origine: 'adresse' as const }, COMMUNE, 'adresse', true, null],
    ['un point dans une commune qu’on ne sait pas situer', { lon: 2.31, lat: 45.51 }, INCONNUE, 'manuelle', true, null],
    ['un point sans commune', { lon: 2.31, lat: 45.51 }, null, 'manuelle', true, null],
    ['aucun point', null, COMMUNE, 'commune', true, null],
    ['un point à moitié saisi', { lon: 2.31 }, COMMUNE, 'commune', true, null],
    ['aucun point, commune non située', undefined, INCONNUE, 'inconnue', false, null],
    ['un point loin de la commune : gardé et marqué, sans calcul', { lon: 1.3, lat: 45.5 }, COMMUNE, 'manuelle', false, 77],
  ])('%s', (_titre, saisie, commune, position, situe, ecartKm) => {
    const projet = situerProjet(saisie, commune);
    expect([projet.position, projet.point !== null, projet.ecartKm]).toEqual([position, situe, ecartKm]);
  });
});
