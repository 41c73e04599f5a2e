import { sirenDe, siretValide } from '@maillage/domain';
import { porteuse, PORTEUSES, siretFictif, STRUCTURES } from './structures.ts';

describe('structures de démonstration', () => {
  it('ont chacune un SIRET juste, fictif, et un SIREN qui n’est qu’à elles', () => {
    for (const { siret } of STRUCTURES) {
      expect([siret, siretValide(siret)]).toEqual([siret, true]);
      expect(siret).toMatch(/^9999/);
    }
    expect(new Set(STRUCTURES.map(({ siret }) => sirenDe(siret))).size).toBe(STRUCTURES.length);
  });

  it('couvrent les formes du règlement et les douze départements', () => {
    expect(new Set(STRUCTURES.map(({ categorie }) => categorie))).toEqual(new Set(['association', 'entreprise', 'collectivite']));
    expect(new Set(STRUCTURES.map(({ codePostal }) => codePostal.slice(0, 2))).size).toBe(12);
    expect(STRUCTURES.filter(({ categorie }) => categorie === 'entreprise').map(({ ess }) => ess)).toEqual(expect.arrayContaining([true, false]));
  });

  it('se disent toutes de démonstration, avec une adresse électronique sans accent', () => {
    for (const { structure, courriel } of PORTEUSES) {
      expect(structure.adresse).toContain('rue de la Démonstration');
      expect(courriel).toMatch(/^[a-z0-9.-]+@demo\.test$/);
    }
    expect(new Set(PORTEUSES.map(({ courriel }) => courriel)).size).toBe(PORTEUSES.length);
  });

  it('une clé inconnue se dit', () => expect(() => porteuse('inconnue')).toThrow('inconnue'));

  it.each([0, 7, 9999])('le SIRET fictif de rang %s est juste', (rang) => expect(siretValide(siretFictif(rang))).toBe(true));
});
