import type { OperationSubvention } from '../operation.ts';
import { ACTE, AVANCE, ENGAGEE, engageeDe, suivre } from '../subvention.exemple.ts';

type Ligne = readonly [phrase: string, avant: readonly OperationSubvention[], operation: OperationSubvention, attendu: string];
const derniere = (avant: readonly OperationSubvention[], operation: OperationSubvention, retouches = {}) => {
  const { accepte, motif } = suivre([...avant, operation], retouches).operations.at(-1)!;
  return accepte ? 'accepté' : motif;
};
const demande = (nouvelleDate: OperationSubvention['le'], le: OperationSubvention['le'] = '2028-02-01'): OperationSubvention => ({ type: 'demande-prorogation', le, nouvelleDate });
const decision = (accordee: boolean, le: OperationSubvention['le'] = '2028-03-05'): OperationSubvention => ({ type: 'decision-prorogation', le, accordee });
const caducite = (le: OperationSubvention['le']): OperationSubvention => ({ type: 'caducite', le });
const avenant = (nouveauMontantCentimes: number, nouvelleAssietteCentimes: number | null = null): OperationSubvention => ({ type: 'avenant', le: '2027-01-05', nouveauMontantCentimes, nouvelleAssietteCentimes });
const solde = (depensesJustifieesCentimes: number): OperationSubvention => ({ type: 'solde', le: '2028-02-01', exercice: 2028, depensesJustifieesCentimes, piecesAcceptees: true });

describe('la prorogation et la caducité', () => {
  it.each<Ligne>([
    ['demandée le dernier jour', ENGAGEE, demande('2028-06-30', '2028-02-29'), 'accepté'],
    ['demandée le lendemain', ENGAGEE, demande('2028-06-30', '2028-03-01'), 'demande-tardive'],
    ['de douze mois depuis un 29 février : jusqu’au 28', ENGAGEE, demande('2029-02-28'), 'accepté'],
    ['d’un jour de plus', ENGAGEE, demande('2029-03-01'), 'prorogation-trop-longue'],
    ['qui ne repousse rien', ENGAGEE, demande('2028-02-29'), 'prorogation-sans-effet'],
    ['une seconde, comptée depuis la nouvelle échéance', [...ENGAGEE, demande('2028-12-31'), decision(true)], demande('2029-12-31', '2028-12-31'), 'accepté'],
    ['une seconde demande remplace celle qui attend', [...ENGAGEE, demande('2028-06-30')], demande('2028-09-30'), 'accepté'],
    ['décidée sans demande', ENGAGEE, decision(true), 'sans-demande'],
    ['décidée deux fois', [...ENGAGEE, demande('2028-06-30'), decision(true)], decision(true), 'sans-demande'],
    ['caducité le jour de l’échéance', ENGAGEE, caducite('2028-02-29'), 'non-echue'],
    ['caducité le lendemain', ENGAGEE, caducite('2028-03-01'), 'accepté'],
    ['caducité pendant qu’une demande attend', [...ENGAGEE, demande('2028-06-30')], caducite('2028-03-01'), 'prorogation-en-attente'],
    ['caducité après un refus', [...ENGAGEE, demande('2028-06-30'), decision(false)], caducite('2028-03-06'), 'accepté'],
    ['caducité à la nouvelle échéance', [...ENGAGEE, demande('2028-06-30'), decision(true)], caducite('2028-06-30'), 'non-echue'],
    ['caducité le lendemain de la nouvelle échéance', [...ENGAGEE, demande('2028-06-30'), decision(true)], caducite('2028-07-01'), 'accepté'],
    ['caducité deux fois', [...ENGAGEE, caducite('2028-03-01')], caducite('2028-03-02'), 'subvention-close'],
    ['caducité d’une subvention jamais engagée', [], caducite('2028-03-01'), 'accepté'],
    ['demande après le solde', [...ENGAGEE, solde(6_000_000)], demande('2028-06-30'), 'subvention-close'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('la dernière demande est celle qu’on accorde', () => expect(suivre([...ENGAGEE, demande('2028-06-30'), demande('2028-09-30'), decision(true)]).soldes['caduqueLe']).toBe('2028-09-30'));
  it('à la caducité, le dû se lit sur les dernières dépenses retenues, même en baisse', () => {
    const acompte = (montantCentimes: number, depensesJustifieesCentimes: number, le: OperationSubvention['le']): OperationSubvention => ({ type: 'acompte', le, exercice: 2027, montantCentimes, depensesJustifieesCentimes });
    const vie = [...ENGAGEE, AVANCE, acompte(200_000, 3_400_000, '2027-02-01'), acompte(100_000, 3_600_000, '2027-06-01'), acompte(100_000, 1_000_000, '2027-07-01'), caducite('2028-03-01')];
    expect(suivre(vie).operations.at(-2)).toEqual({ accepte: false, motif: 'superieur-au-du' });
    expect(suivre(vie).soldes).toMatchObject({ etat: 'caduque', verseCentimes: 1_800_000, tropPercuCentimes: 0, engageCentimes: 1_800_000 });
    expect(suivre([...ENGAGEE, AVANCE, caducite('2028-03-01')]).soldes).toMatchObject({ tropPercuCentimes: 1_500_000, aeDisponibleCentimes: 6_500_000 });
  });
  it('l’assiette d’un avenant postérieur change le dû de la caducité', () => {
    const acompte: OperationSubvention = { type: 'acompte', le: '2027-01-02', exercice: 2027, montantCentimes: 1_000_000, depensesJustifieesCentimes: 2_000_000 };
    expect(suivre([...ENGAGEE, acompte, avenant(1_500_000), caducite('2028-03-01')]).soldes).toMatchObject({ voteCentimes: 1_500_000, engageCentimes: 1_000_000, tropPercuCentimes: 500_000 });
  });
});

describe('l’avenant', () => {
  it.each<Ligne>([
    ['à la hausse d’un centime', ENGAGEE, avenant(3_000_001), 'avenant-a-la-hausse'],
    ['au même montant, l’assiette seule changeant', ENGAGEE, avenant(3_000_000, 5_000_000), 'accepté'],
    ['au versé exactement', [...ENGAGEE, AVANCE], avenant(1_500_000), 'accepté'],
    ['un centime sous le versé', [...ENGAGEE, AVANCE], avenant(1_499_999), 'inferieur-au-verse'],
    ['à la hausse après une baisse', [...ENGAGEE, avenant(2_000_000)], avenant(2_500_000), 'avenant-a-la-hausse'],
    ['après le solde', [...ENGAGEE, solde(6_000_000)], avenant(2_000_000), 'subvention-close'],
    ['avant l’acte', [], avenant(2_000_000), 'accepté'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('laisse un engagement partiel déjà sous le nouveau vote', () => expect(suivre([...engageeDe(1_000_000), avenant(2_000_000)]).soldes).toMatchObject({ voteCentimes: 2_000_000, engageCentimes: 1_000_000, aeDisponibleCentimes: 7_000_000 }));
  it('ramène l’engagement au nouveau vote et rend l’AE', () => expect(suivre([...ENGAGEE, avenant(2_000_000)]).soldes).toMatchObject({ etat: 'engagee', engageCentimes: 2_000_000, aeDisponibleCentimes: 6_000_000 }));
  it('garde l’assiette quand elle n’est pas donnée : le taux effectif baisse', () => expect(suivre([...ENGAGEE, avenant(2_000_000), solde(3_000_000)]).soldes['verseCentimes']).toBe(1_000_000));
});

describe('le reversement', () => {
  const contradictoire = (le: OperationSubvention['le'] = '2028-02-10'): OperationSubvention => ({ type: 'contradictoire', le });
  const titre = (montantCentimes: number, le: OperationSubvention['le'] = '2028-03-10'): OperationSubvention => ({ type: 'titre-reversement', le, montantCentimes });
  const recouvrement = (montantCentimes: number): OperationSubvention => ({ type: 'recouvrement', le: '2028-05-01', montantCentimes });
  const TROP_PERCU = [...ENGAGEE, AVANCE, solde(1_000_000)];

  it.each<Ligne>([
    ['contradictoire sans trop-perçu constaté', [...ENGAGEE, AVANCE], contradictoire(), 'sans-trop-percu'],
    ['contradictoire après un solde sans excédent', [...ENGAGEE, solde(6_000_000)], contradictoire(), 'sans-trop-percu'],
    ['contradictoire après un recouvrement complet', [...TROP_PERCU, contradictoire(), titre(1_000_000), recouvrement(1_000_000)], contradictoire('2028-06-01'), 'sans-trop-percu'],
    ['titre sans contradictoire', TROP_PERCU, titre(1), 'contradictoire-absent'],
    ['titre au quinzième jour, un 25 février', [...TROP_PERCU, contradictoire()], titre(1, '2028-02-25'), 'contradictoire-non-echu'],
    ['titre au seizième jour', [...TROP_PERCU, contradictoire()], titre(1, '2028-02-26'), 'accepté'],
    ['délai par-dessus le 29 février', [...TROP_PERCU, contradictoire('2028-02-15')], titre(1, '2028-03-01'), 'contradictoire-non-echu'],
    ['un contradictoire rouvert fait repartir le délai', [...TROP_PERCU, contradictoire(), contradictoire('2028-03-01')], titre(1, '2028-03-10'), 'contradictoire-non-echu'],
    ['un titre du trop-perçu entier', [...TROP_PERCU, contradictoire()], titre(1_000_000), 'accepté'],
    ['un centime de plus', [...TROP_PERCU, contradictoire()], titre(1_000_001), 'superieur-au-trop-percu'],
    ['deux titres dont le cumul dépasse', [...TROP_PERCU, contradictoire(), titre(600_000)], titre(400_001), 'superieur-au-trop-percu'],
    ['deux titres dont le cumul égale, le premier recouvré', [...TROP_PERCU, contradictoire(), titre(600_000), recouvrement(600_000)], titre(400_000), 'accepté'],
    ['après recouvrement, le cumul des titres compte toujours', [...TROP_PERCU, contradictoire(), titre(1_000_000), recouvrement(400_000)], titre(1), 'superieur-au-trop-percu'],
    ['recouvrement sans titre', [...TROP_PERCU, contradictoire()], recouvrement(1), 'superieur-au-titre'],
    ['recouvrement au-delà des titres, en deçà du trop-perçu', [...TROP_PERCU, contradictoire(), titre(600_000)], recouvrement(600_001), 'superieur-au-titre'],
    ['deux recouvrements dont le cumul dépasse', [...TROP_PERCU, contradictoire(), titre(600_000), recouvrement(400_000)], recouvrement(200_001), 'superieur-au-titre'],
    ['un titre annulé redevient à titrer', [...TROP_PERCU, contradictoire(), titre(1_000_000), { type: 'annulation-titre', le: '2028-04-01', montantCentimes: 1_000_000 }], titre(1_000_000, '2028-04-02'), 'accepté'],
    ['une non-valeur ne dépasse pas les titres', [...TROP_PERCU, contradictoire(), titre(600_000)], { type: 'non-valeur', le: '2028-09-01', montantCentimes: 600_001 }, 'superieur-au-titre'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('un recouvrement diminue le trop-perçu, et ne rend ni AE ni CP', () => {
    const avant = suivre([...TROP_PERCU, contradictoire(), titre(600_000)]).soldes;
    const apres = suivre([...TROP_PERCU, contradictoire(), titre(600_000), recouvrement(250_000)]).soldes;
    expect(apres).toEqual({ ...avant, recouvreCentimes: 250_000, tropPercuCentimes: 750_000 });
  });
  it('une non-valeur éteint la dette sans la recouvrer', () => expect(suivre([...TROP_PERCU, contradictoire(), titre(1_000_000), { type: 'non-valeur', le: '2028-09-01', montantCentimes: 1_000_000 }]).soldes).toMatchObject({ titreCentimes: 1_000_000, recouvreCentimes: 0, tropPercuCentimes: 0 }));
  it('une commune reverse comme les autres', () => expect(suivre([ACTE, ...ENGAGEE.slice(1), AVANCE, solde(0)], { subvention: { beneficiairePrive: false } }).soldes['tropPercuCentimes']).toBe(1_500_000));
});
