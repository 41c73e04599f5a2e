import { milliemesEtp } from './etp.ts';

const contrat = (heuresHebdo?: number, tempsPlein?: number) => ({ heuresHebdo, tempsPlein });

describe('le total des contrats en équivalent temps plein', () => {
  it.each([
    ['un mi-temps', [contrat(17.5, 35)], 500],
    ['un peu moins que le mi-temps', [contrat(17.15, 35)], 490],
    ['trois tiers, sans perte d’arrondi', [contrat(10, 30), contrat(10, 30), contrat(10, 30)], 1000],
    ['deux conventions différentes', [contrat(8.75, 35), contrat(9.75, 39)], 500],
    ['une ligne encore vide ou illisible', [contrat(17.5, 35), contrat(), contrat(Number.NaN, 35), contrat(10, 0)], 500],
    ['aucun contrat', [], 0],
  ])('%s', (_cas, contrats, millemes) => expect(milliemesEtp(contrats)).toBe(millemes));
});
