import fc from 'fast-check';
import { EDITION_2017_2018, EDITION_2019_2021, EDITION_2025_2028 } from '../editions/index.ts';
import { calculerAide } from './aide.ts';
import { proportion, sommeCentimes } from './arrondi.ts';
import { instruireBudget } from './budget-instruit.ts';
import { conventionObligatoire } from './convention.ts';
import { verifierDeMinimis } from './de-minimis.ts';
import { enLettres } from './en-lettres.ts';
import { euros, pourcentage } from './euros.ts';
import { partPropreConforme } from './part-propre.ts';
import { etablirPlan } from './plan.ts';
import { PLAN } from './plan.exemple.ts';
import { sommeDue } from './prorata.ts';

const centimes = fc.integer({ min: 0, max: 500_000_000 });

describe('arrondi au centime', () => {
  it.each([[1, 1, 2, 1], [1, 1, 3, 0], [2, 1, 3, 1], [333_333_3, 500, 1000, 1_666_667], [9_007_199_254_740_991, 1000, 1000, 9_007_199_254_740_991]])('%i × %i / %i = %i', (a, b, c, attendu) => expect(proportion(a, b, c)).toBe(attendu));
  it('refuse ce qui n’est pas en centimes entiers', () => {
    expect(() => sommeCentimes([10.5])).toThrow('centimes entiers');
    expect(() => sommeCentimes([Number.MAX_SAFE_INTEGER, 1])).toThrow('centimes entiers');
  });
});

describe('aide', () => {
  const demande = { volet: 'creation', deposeLe: '2026-07-01T10:00:00+02:00', territoire: PLAN.territoire, recupereTva: true, montantDemandeCentimes: null };
  const ligne = { poste: 'animation', ttcCentimes: 0, eligible: true, engageeLe: '2026-07-01' } as const;

  it('à égalité, le taux limite avant le plafond, et le plafond avant la demande', () => {
    const depenses = [{ ...ligne, htCentimes: 10_000_000 }];
    expect(calculerAide(EDITION_2025_2028, { ...demande, depenses, montantDemandeCentimes: 5_000_000 })).toMatchObject({ montantMaxCentimes: 5_000_000, limitePar: 'taux' });
    expect(calculerAide(EDITION_2025_2028, { ...demande, depenses: [{ ...ligne, htCentimes: 20_000_000 }], montantDemandeCentimes: 5_000_000 })).toMatchObject({ limitePar: 'plafond' });
  });

  it('une dépense pas encore datée compte', () => expect(calculerAide(EDITION_2025_2028, { ...demande, depenses: [{ ...ligne, htCentimes: 100, engageeLe: null }] }).assietteCentimes).toBe(100));
  it('le volet réseau l’emporte sur la classe du territoire', () => expect(calculerAide(EDITION_2019_2021, { ...demande, volet: 'reseau', territoire: { vulnerabilite: 'faible', qpv: false, ccdet: false }, depenses: [] }).tauxPourMille).toBe(500));
  it('QPV de classe inconnue : forte', () => expect(calculerAide(EDITION_2019_2021, { ...demande, territoire: { vulnerabilite: null, qpv: true, ccdet: false }, depenses: [] })).toMatchObject({ tauxPourMille: 500, plafondCentimes: 10_000_000 }));
  it('taux inconnu : rien ne se calcule', () => expect(calculerAide(EDITION_2017_2018, { ...demande, depenses: [], montantDemandeCentimes: 100 })).toMatchObject({ statut: 'a-verifier', montantMaxCentimes: null, limitePar: null }));

  it('ne dépasse jamais taux, plafond ni demande', () => fc.assert(fc.property(fc.array(centimes, { maxLength: 5 }), fc.option(centimes, { nil: null }), (montants, montantDemandeCentimes) => {
    const aide = calculerAide(EDITION_2025_2028, { ...demande, montantDemandeCentimes, depenses: montants.map((htCentimes) => ({ ...ligne, htCentimes })) });
    expect(aide.assietteCentimes).toBe(montants.reduce((a, b) => a + b, 0));
    expect(aide.montantMaxCentimes).toBe(Math.min(Math.ceil(aide.assietteCentimes / 2), 5_000_000, montantDemandeCentimes ?? Infinity));
  })));
});

describe('somme due au prorata', () => {
  it.each([[100, 100, 0, 0, 0], [100, 100, 200, 0, 100], [4_000_000, 8_000_000, 7_200_000, 100, 3_600_000], [4_000_000, 8_000_000, 7_200_001, 100, 4_000_000], [100, 0, 50, 0, 0]])(
    'voté %i, assiette %i, justifié %i, tolérance %i : %i', (voteCentimes, assietteCentimes, depensesJustifieesCentimes, tolerancePourMille, attendu) =>
      expect(sommeDue({ voteCentimes, assietteCentimes, depensesJustifieesCentimes, tolerancePourMille })).toBe(attendu));

  it('ne dépasse jamais le voté, et ne baisse pas quand on justifie davantage', () => fc.assert(fc.property(centimes, fc.integer({ min: 1, max: 900_000_000 }), centimes, centimes, fc.nat(200), (voteCentimes, assietteCentimes, a, b, tolerancePourMille) => {
    const du = (depensesJustifieesCentimes: number) => sommeDue({ voteCentimes, assietteCentimes, depensesJustifieesCentimes, tolerancePourMille });
    expect(du(Math.max(a, b))).toBeLessThanOrEqual(voteCentimes);
    expect(du(Math.min(a, b))).toBeLessThanOrEqual(du(Math.max(a, b)));
  })));
});

describe('plafonds et seuils de la loi', () => {
  it('de minimis : le cumul et l’accordable se complètent', () => fc.assert(fc.property(centimes, fc.array(centimes, { maxLength: 4 }), (montantCentimes, recues) => {
    const bilan = verifierDeMinimis({ octroyeeLe: '2026-11-16', regime: 'de-minimis-2023-2831', montantCentimes, aides: recues.map((montant) => ({ octroyeeLe: '2025-01-01', montantCentimes: montant, regime: 'de-minimis-2023-2831', entrepriseUnique: true })) });
    expect(bilan.respecte).toBe(bilan.accordableCentimes === montantCentimes && bilan.cumulCentimes + montantCentimes <= 30_000_000);
  })));
  it('SIEG : plafond de 750 000 €', () => expect(verifierDeMinimis({ octroyeeLe: '2026-11-16', regime: 'de-minimis-sieg-2023-2832', montantCentimes: 75_000_001, aides: [] })).toMatchObject({ respecte: false, accordableCentimes: 75_000_000 }));
  it.each([['particulier', 2_300_001, true], ['particulier', 2_300_000, false], ['etablissement-public', 9_000_000, false]] as const)('convention, %s, %i centimes : %s', (categorie, montantCentimes, attendu) => expect(conventionObligatoire({ categorie, montantCentimes, toujoursConventionner: false })).toBe(attendu));
  it.each([[1_999_999, 8_000_000, false], [2_000_000, 8_000_000, true], [0, 0, true]])('part propre %i sur autres fonds publics %i : %s', (apportPropreCentimes, autresFondsPublicsCentimes, attendu) => expect(partPropreConforme({ categorie: 'collectivite', nature: 'investissement', apportPropreCentimes, autresFondsPublicsCentimes })).toBe(attendu));
});

describe('plan de financement', () => {
  it('totalise, équilibre, et donne l’assiette et l’aide', () => expect(etablirPlan(EDITION_2025_2028, PLAN)).toMatchObject({
    htOuTtc: 'HT', totalDepensesCentimes: 7_500_000, totalRessourcesCentimes: 7_500_000, ecartCentimes: 0, equilibre: true, assietteCentimes: 6_000_000,
    aideMaximaleCentimes: 3_000_000, tauxEffectifPourMille: 416, partPubliquePourMille: 466, partPropreConforme: true,
    aide: { montantMaxCentimes: 2_500_000, limitePar: 'demande' },
  }));
  it('compte toutes taxes comprises quand la TVA n’est pas récupérée', () => expect(etablirPlan(EDITION_2025_2028, { ...PLAN, recupereTva: false })).toMatchObject({ htOuTtc: 'TTC', totalDepensesCentimes: 9_000_000, ecartCentimes: -1_500_000, equilibre: false }));
  it('un plan vide ne divise par rien', () => expect(etablirPlan(EDITION_2025_2028, { ...PLAN, depenses: [], recettes: [], demandeCentimes: null })).toMatchObject({ equilibre: true, tauxEffectifPourMille: null, partPubliquePourMille: null }));
});

describe('budget instruit', () => {
  it('sans décision, retient les lignes éligibles et motive les autres', () => {
    const budget = instruireBudget(EDITION_2025_2028, PLAN, []);
    expect(budget).toMatchObject({ assietteDemandeeCentimes: 7_500_000, assietteRetenueCentimes: 6_000_000, erreurs: [] });
    expect(budget.lignes.map(({ retenuCentimes, motif }) => [retenuCentimes, motif])).toEqual([[4_000_000, null], [2_000_000, null], [0, 'Poste de dépense non éligible au règlement.'], [0, 'Dépense engagée le 30 juin 2026, avant le dépôt du 1er juillet 2026.']]);
  });
  it('une réduction se motive et réduit l’assiette', () => {
    expect(instruireBudget(EDITION_2025_2028, PLAN, [{ ligne: 'a', retenuCentimes: 3_000_000, motif: 'Devis trop élevé.' }])).toMatchObject({ assietteRetenueCentimes: 5_000_000, erreurs: [], aide: { montantMaxCentimes: 2_500_000, limitePar: 'taux' } });
  });
  it.each([
    [{ ligne: 'a', retenuCentimes: 3_000_000, motif: ' ' }, 'lignes.0.motif'],
    [{ ligne: 'a', retenuCentimes: 4_000_001, motif: 'x' }, 'lignes.0.retenuCentimes'],
    [{ ligne: 'a', retenuCentimes: 0.5, motif: 'x' }, 'lignes.0.retenuCentimes'],
    [{ ligne: 'c', retenuCentimes: 1, motif: 'x' }, 'lignes.0.retenuCentimes'],
    [{ ligne: 'zzz', retenuCentimes: 1, motif: 'x' }, 'lignes.0.ligne'],
  ])('refuse %j', (decision, chemin) => expect(instruireBudget(EDITION_2025_2028, PLAN, [decision]).erreurs).toEqual([{ chemin, message: expect.stringMatching(/[.:)]$/) }]));
});

describe('écriture des montants', () => {
  it.each([[5_000_000, '50\u00A0000,00\u00A0€'], [0, '0,00\u00A0€'], [5, '0,05\u00A0€'], [-123_456_789, '−1\u00A0234\u00A0567,89\u00A0€']])('%i centimes', (montant, attendu) => expect(euros(montant)).toBe(attendu));
  it('court, sans centimes nuls', () => expect([euros(5_000_000, { court: true }), euros(5_000_010, { court: true })]).toEqual(['50\u00A0000\u00A0€', '50\u00A0000,10\u00A0€']));
  it('pourcentages', () => expect([pourcentage(500), pourcentage(125)]).toEqual(['50\u00A0%', '12,5\u00A0%']));
  it.each([
    [0, 'zéro euro'], [100, 'un euro'], [50, 'cinquante centimes d’euro'], [2_171, 'vingt et un euros et soixante et onze centimes'],
    [8_000, 'quatre-vingts euros'], [8_100, 'quatre-vingt-un euros'], [9_700, 'quatre-vingt-dix-sept euros'], [20_000, 'deux cents euros'], [20_300, 'deux cent trois euros'],
    [8_000_000, 'quatre-vingt mille euros'], [20_000_000, 'deux cent mille euros'], [4_820_050, 'quarante-huit mille deux cents euros et cinquante centimes'],
    [100_000_000, 'un million d’euros'], [8_000_000_000, 'quatre-vingts millions d’euros'], [100_100_000, 'un million mille euros'], [99_999_999_999, 'neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes'],
  ])('%i en lettres', (montant, attendu) => expect(enLettres(montant)).toBe(attendu));
  it.each([-1, 0.5, 1e12])('%d ne s’écrit pas en lettres', (montant) => expect(() => enLettres(montant)).toThrow('hors des limites'));
});
