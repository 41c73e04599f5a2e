import { aideSurSaisie, coupesGardees, ecartsSansMotif } from './calcul.ts';

const ligne = (nom: string, demandeCentimes: number, eligible = true) => ({ ligne: nom, poste: 'p', libelle: nom, eligible, htCentimes: demandeCentimes, ttcCentimes: demandeCentimes * 2, engageeLe: null, demandeCentimes, retenuCentimes: demandeCentimes, motif: null });
const lignes = [ligne('a', 2_400_000), ligne('b', 1_800_001), ligne('foncier', 5_000_000, false)];
const budget = { tauxPourMille: 500, plafondCentimes: 8_000_000, demandeCentimes: 10_000_000, lignes };

describe('L’aide maximale suit la saisie', () => {
  it('une dépense non éligible ne compte jamais', () => expect(aideSurSaisie(budget, []).assietteCentimes).toBe(4_200_001));
  it('le taux s’applique à l’assiette retenue, arrondi une fois', () => expect(aideSurSaisie(budget, [])).toMatchObject({ montantMaxCentimes: 2_100_001, limitePar: 'taux' }));
  it('le plafond limite', () => expect(aideSurSaisie({ ...budget, plafondCentimes: 1_000_000 }, [])).toMatchObject({ montantMaxCentimes: 1_000_000, limitePar: 'plafond' }));
  it('la demande limite', () => expect(aideSurSaisie({ ...budget, demandeCentimes: 500_000 }, [])).toMatchObject({ montantMaxCentimes: 500_000, limitePar: 'demande' }));
  it('sans taux, rien ne se calcule', () => expect(aideSurSaisie({ ...budget, tauxPourMille: null }, [])).toMatchObject({ statut: 'a-verifier', montantMaxCentimes: null }));
  it.each([['vide', null], ['illisible', Number.NaN], ['nul', 0]])('un montant %s compte pour zéro', (_titre, retenuCentimes) =>
    expect(aideSurSaisie(budget, [{ ligne: 'a', retenuCentimes }]).assietteCentimes).toBe(1_800_001));
});

describe('Un écart se motive', () => {
  it.each([
    ['le montant demandé', 2_400_000, '', []],
    ['moins, avec un motif', 2_399_999, 'Devis trop haut.', []],
    ['moins, sans motif', 2_399_999, '  ', ['lignes.0.motif']],
    ['rien, sans motif', 0, '', ['lignes.0.motif']],
    ['plus que demandé', 2_400_001, 'Oubli.', ['lignes.0.retenuCentimes']],
  ])('%s', (_titre, retenuCentimes, motif, attendu) => expect(ecartsSansMotif(lignes, [{ ligne: 'a', retenuCentimes, motif }]).map(({ chemin }) => chemin)).toEqual(attendu));
});

describe('D’autres réglages gardent les coupes motivées qui tiennent encore', () => {
  const coupee = { ...ligne('a', 1_000), retenuCentimes: 400, motif: 'Trop.' };
  it.each([
    ['une coupe motivée', coupee, 'TTC', [{ ligne: 'a', retenuCentimes: 400, motif: 'Trop.' }]],
    ['plus que le nouveau montant', { ...coupee, demandeCentimes: 2_000, retenuCentimes: 1_500 }, 'HT', [{ ligne: 'a', retenuCentimes: 1_000, motif: 'Trop.' }]],
    ['rien de coupé', ligne('a', 1_000), 'TTC', []],
    ['engagée avant le nouveau début', { ...coupee, engageeLe: '2026-06-30' } as const, 'HT', []],
    ['engagée ce jour-là', { ...coupee, engageeLe: '2026-07-01' } as const, 'HT', [{ ligne: 'a', retenuCentimes: 400, motif: 'Trop.' }]],
  ] as const)('%s', (_titre, une, htOuTtc, attendu) => expect(coupesGardees([une], htOuTtc, '2026-07-01')).toEqual(attendu));
});
