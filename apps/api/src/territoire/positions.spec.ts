import { communesDuDecoupage, lieuxDeGeonames } from './decoupage.ts';
import type { CommuneCog } from './decoupage.ts';
import { situer } from './positions.ts';

const commune = (code: string, nom: string, codePostal: string, epci: string | null = 'E1'): CommuneCog =>
  ({ code, nom, departement: code.slice(0, 2), population: 100, codesPostaux: [codePostal], anciensCodes: [], epci, epciNom: epci });
const lieu = (code: string, nom: string, lon: number, lat: number, population = 600) => ({ code, nom, lon, lat, population });

describe('position d’une commune', () => {
  const communes = [commune('16901', 'Aubeterne', '16990'), commune('16902', 'Brisac', '16990'), commune('16903', 'Clérac-le-Vieux', '16991'), commune('16904', 'Douzat', '16992', null)];

  it('vient du lieu GeoNames de son code, celui du même nom d’abord', () => {
    const [premiere] = situer(communes, [lieu('16901', 'Grand-Bourg', 0.5, 45.5, 9000), lieu('16901', 'Aubeterne', 0.51, 45.52)]);
    expect(premiere).toMatchObject({ position: 'localisee', lon: 0.51, lat: 45.52, precisionKm: 0.7 });
  });

  it('est le barycentre de son code postal, sinon de son EPCI, sinon inconnue', () => {
    const [, postal, epci, inconnue] = situer(communes, [lieu('16901', 'Aubeterne', 0.5, 45.5)]);
    expect(postal).toMatchObject({ position: 'approximative', lon: 0.5, lat: 45.5, precisionKm: 12 });
    expect(epci).toMatchObject({ position: 'approximative', lon: 0.5, lat: 45.5, precisionKm: 32 });
    expect(inconnue).toMatchObject({ position: 'inconnue', lon: null, lat: null });
  });

  it.each([
    ['une commune ordinaire', 50, 12, 'localisee'],
    ['une commune ordinaire', 50, 13, 'approximative'],
    ['le bourg de son code postal', 900, 13, 'localisee'],
    ['le bourg de son code postal', 900, 26, 'approximative'],
  ])('%s (%d habitants) à %d km de toutes ses voisines : %s', (_titre, population, km, attendu) => {
    const situees = situer(
      [commune('16906', 'Fontac', '16990'), commune('16907', 'Gensac', '16990'), { ...commune('16908', 'Homonyme', '16990'), population }],
      [lieu('16906', 'Fontac', 0.5, 45.5), lieu('16907', 'Gensac', 0.5, 45.5), lieu('16908', 'Homonyme', 0.5, 45.5 + km / 111.3)],
    );
    expect(situees.at(-1)).toMatchObject({ position: attendu });
  });
});

describe('communes de la région livrées avec le produit', () => {
  const { lieux, millesime } = lieuxDeGeonames();
  const situees = situer(communesDuDecoupage(), lieux);

  it('sont 4 293, dans douze départements, chacune avec une position et un EPCI', () => {
    expect(situees).toHaveLength(4293);
    expect(new Set(situees.map(({ departement }) => departement)).size).toBe(12);
    expect(situees.filter(({ position, epci }) => position === 'inconnue' || epci === null)).toEqual([]);
    expect(millesime).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('sont situées pour plus de 86 % des habitants', () => {
    const habitants = (communes: typeof situees) => communes.reduce((somme, { population }) => somme + population, 0);
    expect(habitants(situees.filter(({ position }) => position === 'localisee')) / habitants(situees)).toBeGreaterThan(0.86);
  });

  it('refusent les homonymes lointains et retiennent les anciens codes', () => {
    expect(situees.filter(({ code }) => ['23257', '40271', '47099'].includes(code)).map(({ position }) => position)).toEqual(['approximative', 'approximative', 'approximative']);
    expect(situees.find(({ code }) => code === '16186')?.anciensCodes).toContain('16010');
  });
});
