import { EDITION_2022_2024, EDITION_2025_2028 } from '@maillage/domain';
import { bilan, type Plan } from './plan.ts';

const contexte = { reglement: EDITION_2025_2028, volet: 'creation', recupereTva: false, maintenant: '2026-11-24T10:00:00.000Z' };
const depense = (poste: string, htCentimes: number, ttcCentimes: number, engageeLe = '2027-01-04') => ({ id: poste, poste, libelle: poste, htCentimes, ttcCentimes, engageeLe });
const plan = (ajout: Partial<Plan> = {}): Plan => ({ depenses: [depense('animation', 5_000_000, 6_000_000)], recettes: [{ montantCentimes: 3_000_000 }], demandeCentimes: 3_000_000, ...ajout });

describe('le bilan d’un plan de financement en cours de saisie', () => {
  it('compte TTC quand la TVA n’est pas récupérée, HT sinon', () => {
    expect(bilan(plan(), contexte)).toMatchObject({ depensesCentimes: 6_000_000, ecartCentimes: 0, aide: { assietteCentimes: 6_000_000, montantMaxCentimes: 3_000_000 } });
    expect(bilan(plan(), { ...contexte, recupereTva: true })).toMatchObject({ depensesCentimes: 5_000_000, ecartCentimes: -1_000_000, aide: { assietteCentimes: 5_000_000, montantMaxCentimes: 2_500_000 } });
  });

  it.each([['la veille du dépôt', '2026-11-23', [0], 0], ['le jour même', '2026-11-24', [], 6_000_000]])('une dépense engagée %s', (_cas, engageeLe, tropTot, assietteCentimes) => {
    expect(bilan(plan({ depenses: [depense('animation', 5_000_000, 6_000_000, engageeLe)] }), contexte)).toMatchObject({ tropTot, aide: { assietteCentimes } });
  });

  it('laisse hors de l’assiette un poste exclu, qui reste au budget', () => {
    expect(bilan(plan({ depenses: [depense('animation', 100, 120), depense('acquisition-immobiliere', 1000, 1200)] }), contexte)).toMatchObject({ depensesCentimes: 1320, exclues: [1], aide: { assietteCentimes: 120 } });
  });

  it('dit l’écart, et s’arrête au plafond', () => {
    expect(bilan(plan({ depenses: [depense('animation', 0, 20_000_000)] }), contexte)).toMatchObject({ ecartCentimes: 14_000_000, aide: { montantMaxCentimes: 5_000_000, limitePar: 'plafond' } });
  });

  it('ignore les montants illisibles ou absents', () => {
    expect(bilan({ depenses: [{}, { ttcCentimes: Number.NaN, poste: 'animation' }], recettes: [{}], demandeCentimes: Number.NaN }, contexte)).toMatchObject({ depensesCentimes: 0, recettesCentimes: 0, ecartCentimes: 0 });
  });

  it('n’applique pas un plafond que l’édition ne publie pas', () => {
    expect(bilan(plan({ depenses: [depense('animation', 0, 20_000_000)] }), { ...contexte, reglement: EDITION_2022_2024 }).aide).toMatchObject({ plafondCentimes: null, montantMaxCentimes: 10_000_000 });
  });
});
