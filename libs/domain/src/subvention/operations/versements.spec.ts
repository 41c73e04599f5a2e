import type { OperationSubvention } from '../operation.ts';
import { AVANCE, ENGAGEE, engageeDe, suivre } from '../subvention.exemple.ts';

type Ligne = readonly [phrase: string, avant: readonly OperationSubvention[], operation: OperationSubvention, attendu: string | number];
const derniere = (avant: readonly OperationSubvention[], operation: OperationSubvention, retouches = {}) => {
  const issue = suivre([...avant, operation], retouches).operations.at(-1)!;
  return issue.accepte ? issue.verseCentimes : issue.motif;
};
const avance = (retouches: object): OperationSubvention => ({ ...AVANCE, ...retouches } as OperationSubvention);
const acompte = (montantCentimes: number, depensesJustifieesCentimes: number, retouches: object = {}): OperationSubvention =>
  ({ type: 'acompte', le: '2027-03-01', exercice: 2027, montantCentimes, depensesJustifieesCentimes, ...retouches });
const solde = (depensesJustifieesCentimes: number, retouches: object = {}): OperationSubvention =>
  ({ type: 'solde', le: '2028-02-01', exercice: 2028, depensesJustifieesCentimes, piecesAcceptees: true, ...retouches });

describe('l’avance', () => {
  it.each<Ligne>([
    ['à la moitié exacte du voté', ENGAGEE, AVANCE, 1_500_000],
    ['un centime au-dessus de la moitié', ENGAGEE, avance({ montantCentimes: 1_500_001 }), 'avance-superieure-au-plafond'],
    ['une seconde fois', [...ENGAGEE, avance({ montantCentimes: 100_000 })], avance({ montantCentimes: 100_000 }), 'avance-deja-versee'],
    ['après un refus, la première compte encore comme première', [...ENGAGEE, avance({ montantCentimes: 1_500_001 })], AVANCE, 1_500_000],
    ['après un acompte : rien ne l’interdit', [...ENGAGEE, acompte(500_000, 1_000_000)], avance({ le: '2027-04-01', exercice: 2027, montantCentimes: 100_000 }), 100_000],
    ['sous le minimum d’un centime', ENGAGEE, avance({ montantCentimes: 99_999 }), 'versement-inferieur-au-minimum'],
    ['au-delà d’un engagement partiel', engageeDe(1_000_000), avance({ montantCentimes: 1_000_001 }), 'superieur-a-l-engagement'],
    ['la moitié du voté réduit par avenant', [...ENGAGEE, { type: 'avenant', le: '2026-09-20', nouveauMontantCentimes: 2_000_000, nouvelleAssietteCentimes: null }], avance({ montantCentimes: 1_000_001 }), 'avance-superieure-au-plafond'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('le plafond se compare sans arrondi : 333 pour mille de 100,01 € valent 33,30333 €', () => {
    const retouches = { subvention: { voteCentimes: 10_001 }, parametres: { avanceMaxPourMille: 333, minimumVersementCentimes: 0 } };
    const engagee = engageeDe(10_001);
    expect([3_330, 3_331].map((montantCentimes) => derniere(engagee, avance({ montantCentimes }), retouches))).toEqual([3_330, 'avance-superieure-au-plafond']);
  });
});

describe('l’exercice et l’échéance', () => {
  it.each<Ligne>([
    ['le 31 janvier, sur l’exercice passé', ENGAGEE, avance({ le: '2027-01-31' }), 1_500_000],
    ['le 1er février, sur l’exercice passé', ENGAGEE, avance({ le: '2027-02-01' }), 'exercice-clos'],
    ['le 31 décembre, sur l’exercice suivant', ENGAGEE, avance({ le: '2026-12-31', exercice: 2027 }), 'exercice-non-ouvert'],
    ['le 1er janvier, sur le nouvel exercice', ENGAGEE, avance({ le: '2027-01-01', exercice: 2027 }), 1_500_000],
    ['en janvier, sur le nouvel exercice aussi', ENGAGEE, avance({ le: '2027-01-31', exercice: 2027 }), 1_500_000],
    ['un exercice dont les crédits votés sont nuls', [...ENGAGEE, { type: 'demande-prorogation', le: '2028-02-29', nouvelleDate: '2029-02-28' }, { type: 'decision-prorogation', le: '2028-03-05', accordee: true }], avance({ le: '2029-01-10', exercice: 2029 }), 'cp-insuffisants'],
    ['le jour de la caducité, un 29 février', ENGAGEE, avance({ le: '2028-02-29', exercice: 2028 }), 1_500_000],
    ['le lendemain', ENGAGEE, avance({ le: '2028-03-01', exercice: 2028 }), 'hors-delai'],
    ['demandée le jour même, mandatée un mois après', ENGAGEE, avance({ demandeeLe: '2028-02-29', le: '2028-04-01', exercice: 2028 }), 1_500_000],
    ['demandée le lendemain, datée d’avant', ENGAGEE, avance({ demandeeLe: '2028-03-01', le: '2028-02-01', exercice: 2028 }), 'hors-delai'],
    ['une prorogation en attente ne rouvre pas le délai', [...ENGAGEE, { type: 'demande-prorogation', le: '2028-02-29', nouvelleDate: '2028-06-30' }], avance({ le: '2028-03-01', exercice: 2028 }), 'hors-delai'],
    ['une prorogation accordée le rouvre', [...ENGAGEE, { type: 'demande-prorogation', le: '2028-02-29', nouvelleDate: '2028-06-30' }, { type: 'decision-prorogation', le: '2028-03-02', accordee: true }], avance({ le: '2028-06-30', exercice: 2028 }), 1_500_000],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('une année absente du budget n’est pas ouverte', () => expect(derniere(ENGAGEE, avance({ le: '2027-01-01', exercice: 2027 }), { enveloppe: { cpCentimes: { 2026: 5_000_000 } } })).toBe('exercice-non-ouvert'));
  it('l’investissement ne se paie pas en janvier sur l’exercice passé', () => expect(['2026-12-31', '2027-01-01'].map((le) => derniere(ENGAGEE, avance({ le }), { parametres: { journeeComplementaire: false } }))).toEqual([1_500_000, 'exercice-clos']));
  it('les crédits de l’année manquent d’un centime, puis suffisent juste', () => {
    expect(derniere(ENGAGEE, AVANCE, { enveloppe: { cpCentimes: { 2026: 1_499_999 } } })).toBe('cp-insuffisants');
    expect(suivre([...ENGAGEE, AVANCE], { enveloppe: { cpCentimes: { 2026: 1_500_000 } } }).soldes['cpDisponiblesCentimes']).toEqual({ 2026: 0 });
  });
});

describe('l’acompte', () => {
  it.each<Ligne>([
    ['au dû exact sur les dépenses cumulées, l’avance déduite', [...ENGAGEE, AVANCE], acompte(500_000, 4_000_000), 500_000],
    ['un centime au-dessus du dû', [...ENGAGEE, AVANCE], acompte(500_001, 4_000_000), 'superieur-au-du'],
    ['les dépenses sont cumulées, pas ajoutées au précédent acompte', [...ENGAGEE, acompte(500_000, 1_000_000)], acompte(100_000, 1_000_000), 'superieur-au-du'],
    ['80 % du voté exactement', [...ENGAGEE, AVANCE], acompte(900_000, 6_000_000), 900_000],
    ['un centime au-dessus de 80 %', [...ENGAGEE, AVANCE], acompte(900_001, 6_000_000), 'plafond-avant-solde'],
    ['au-delà d’un engagement partiel', engageeDe(1_000_000), acompte(1_000_001, 6_000_000), 'superieur-a-l-engagement'],
    ['sous le minimum', ENGAGEE, acompte(99_999, 6_000_000), 'versement-inferieur-au-minimum'],
    ['des dépenses en fraction de centime', ENGAGEE, acompte(100_000, 6_000_000.5), 'montant-invalide'],
    ['le dû arrondit au centime, demi vers le haut', ENGAGEE, acompte(150_001, 300_001), 150_001],
    ['le plafond suit le voté réduit', [...ENGAGEE, AVANCE, { type: 'avenant', le: '2027-01-10', nouveauMontantCentimes: 2_000_000, nouvelleAssietteCentimes: 4_000_000 }], acompte(100_001, 4_000_000), 'plafond-avant-solde'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('sous la tolérance, le dû est le voté entier', () => {
    const parametres = { toleranceProrataPourMille: 100 };
    expect(derniere(ENGAGEE, acompte(2_400_000, 5_400_001), { parametres })).toBe(2_400_000);
    expect(derniere([...ENGAGEE], solde(5_400_001), { parametres })).toBe(3_000_000);
    expect(derniere([...ENGAGEE], solde(5_400_000), { parametres })).toBe(2_700_000);
  });
});

describe('le solde', () => {
  it.each<Ligne>([
    ['verse ce qui reste dû, sans minimum', [...ENGAGEE, AVANCE], solde(3_000_002), 1],
    ['ne verse rien quand l’avance a tout couvert', [...ENGAGEE, AVANCE], solde(3_000_000), 0],
    ['jamais au-delà de l’engagement partiel', engageeDe(1_000_000), solde(6_000_000), 1_000_000],
    ['jamais au-delà du voté', ENGAGEE, solde(9_000_000), 3_000_000],
    ['sans les pièces', ENGAGEE, solde(6_000_000, { piecesAcceptees: false }), 'pieces-manquantes'],
    ['une seconde fois', [...ENGAGEE, solde(6_000_000)], solde(6_000_000), 'subvention-close'],
    ['avant l’engagement', [], solde(6_000_000), 'non-engagee'],
    ['demandé et payé en janvier sur le nouvel exercice', [...ENGAGEE], solde(6_000_000, { exercice: 2028, le: '2028-01-15', demandeeLe: '2028-01-10' }), 3_000_000],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('libère l’engagement non versé et annule le reste', () => expect(suivre([...ENGAGEE, AVANCE, solde(4_000_000)]).soldes).toMatchObject({ etat: 'soldee', engageCentimes: 2_000_000, verseCentimes: 2_000_000, aeDisponibleCentimes: 6_000_000, tropPercuCentimes: 0, voteCentimes: 3_000_000 }));
  it('un solde sans paiement ne demande aucun crédit de l’année', () => expect(derniere([...ENGAGEE, AVANCE], solde(1_000_000), { enveloppe: { cpCentimes: { 2026: 1_500_000 } } })).toBe(0));
  it('un solde sans paiement constate l’excédent', () => expect(suivre([...ENGAGEE, AVANCE, solde(1_000_000)]).soldes).toMatchObject({ verseCentimes: 1_500_000, tropPercuCentimes: 1_000_000, engageCentimes: 1_500_000 }));
});
