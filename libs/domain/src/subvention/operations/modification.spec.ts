import { jouerOperation } from '../jouer.ts';
import type { OperationSubvention } from '../operation.ts';
import { PARAMETRES_SUBVENTION } from '../parametres-defaut.ts';
import type { Situation } from '../situation.ts';
import { AVANCE, ENGAGEE, engageeDe, suivre } from '../subvention.exemple.ts';
import { reliquider } from './modification.ts';

const modification = (nouveauMontantCentimes: number, nouvelleAssietteCentimes = 6_000_000, votee = false): OperationSubvention => ({ type: 'modification', le: '2027-01-05', nouveauMontantCentimes, nouvelleAssietteCentimes, votee });
const solder = (depensesJustifieesCentimes: number): OperationSubvention => ({ type: 'solde', le: '2028-02-01', exercice: 2028, depensesJustifieesCentimes, piecesAcceptees: true });
type Ligne = readonly [phrase: string, avant: readonly OperationSubvention[], operation: OperationSubvention, attendu: string];

describe('le changement de montant, son acte notifié', () => {
  it.each<Ligne>([
    ['à la baisse d’un centime', ENGAGEE, modification(2_999_999), 'accepté'],
    ['au même montant, sur une autre assiette', ENGAGEE, modification(3_000_000, 5_000_000), 'accepté'],
    ['à la hausse d’un centime, sans vote', ENGAGEE, modification(3_000_001), 'vote-absent'],
    ['à la hausse d’un centime, votée', ENGAGEE, modification(3_000_001, 6_000_002, true), 'accepté'],
    ['à la hausse votée, jusqu’à la dernière autorisation', ENGAGEE, modification(8_000_000, 16_000_000, true), 'accepté'],
    ['à la hausse votée, un centime au-delà', ENGAGEE, modification(8_000_001, 16_000_000, true), 'ae-insuffisante'],
    ['au-dessus de l’assiette', ENGAGEE, modification(3_000_000, 2_999_999), 'superieur-a-l-assiette'],
    ['à zéro', ENGAGEE, modification(0), 'montant-invalide'],
    ['en fraction de centime', ENGAGEE, modification(2_000_000.5), 'montant-invalide'],
    ['avant la signature de la Région', [ENGAGEE[0]], modification(2_000_000), 'acte-non-signe'],
    ['un centime sous le versé', [...ENGAGEE, AVANCE], modification(1_499_999), 'accepté'],
    ['après un premier avenant sous le versé', [...ENGAGEE, AVANCE, modification(1_000_000, 2_000_000)], modification(1_200_000, 2_400_000), 'deja-plafonnee'],
    ['après le solde', [...ENGAGEE, solder(6_000_000)], modification(2_000_000), 'subvention-close'],
  ])('%s', (_phrase, avant, operation, attendu) => {
    const issue = suivre([...avant, operation]).operations.at(-1)!;
    expect(issue.accepte ? 'accepté' : issue.motif).toBe(attendu);
  });

  it('la baisse libère l’engagement au centime', () => expect(suivre([...ENGAGEE, modification(1_234_567, 2_469_134)]).soldes).toMatchObject({ voteCentimes: 1_234_567, engageCentimes: 1_234_567, aeDisponibleCentimes: 8_000_000 - 1_234_567 }));
  it('la hausse s’engage au centime', () => expect(suivre([...ENGAGEE, modification(3_500_001, 7_000_002, true)]).soldes).toMatchObject({ voteCentimes: 3_500_001, engageCentimes: 3_500_001, aeDisponibleCentimes: 8_000_000 - 3_500_001 }));
  it('un engagement partiel ne se réduit pas plus que le voté', () => expect(suivre([...engageeDe(1_000_000), modification(2_000_000, 4_000_000)]).soldes).toMatchObject({ voteCentimes: 2_000_000, engageCentimes: 1_000_000 }));
  it('les versements suivants suivent le nouveau taux', () => expect(suivre([...ENGAGEE, modification(1_500_000), solder(4_000_000)]).operations.at(-1)).toEqual({ accepte: true, verseCentimes: 1_000_000 }));
  it('sous le versé, l’excédent est à rendre aussitôt, et le solde ne le compte pas deux fois', () => {
    const baisse = [...ENGAGEE, AVANCE, modification(1_000_000, 2_000_000)];
    expect(suivre(baisse).soldes).toMatchObject({ voteCentimes: 1_500_000, verseCentimes: 1_500_000, engageCentimes: 1_500_000, tropPercuCentimes: 500_000 });
    expect(suivre([...baisse, solder(2_000_000)]).soldes).toMatchObject({ etat: 'soldee', tropPercuCentimes: 500_000 });
    expect(suivre([...baisse, solder(9_000_000)]).soldes).toMatchObject({ tropPercuCentimes: 500_000, verseCentimes: 1_500_000 });
    expect(suivre([...baisse, solder(1_000_000)]).soldes).toMatchObject({ tropPercuCentimes: 750_000 });
  });
  it('un versement suivi d’un tel avenant ne se contre-passe plus seul', () => {
    const situation: Situation = { faits: { etat: 'EN_COURS', plafondDuCentimes: 10 } as unknown as Situation['faits'], soldes: {}, exercices: {}, parametres: PARAMETRES_SUBVENTION };
    expect(jouerOperation(situation, { type: 'rejet-comptable', le: '2027-02-01', lignes: [], avant: { etat: 'SIGNEE', avanceLe: null, depensesRetenuesCentimes: 0 } })).toEqual({ accepte: false, motif: 'versement-suivi' });
  });
});

describe('ce qui est payé, relu à la lumière du changement', () => {
  const situation = (retenues: number, verse: number): Situation => ({ faits: { etat: 'EN_COURS', assietteCentimes: 6_000_000, depensesRetenuesCentimes: retenues } as unknown as Situation['faits'], soldes: { 'droits-votes': -3_000_000, verse, 'reste-a-verser': 3_000_000 - verse, 'ae-engagee': 3_000_000 }, exercices: {}, parametres: PARAMETRES_SUBVENTION });
  it.each([
    ['rien de versé', 0, 0, 2_000_000, 4_000_000, { duCentimes: 0, aImputerCentimes: 0, aRendreCentimes: 0, engageCentimes: 2_000_000 }],
    ['un acompte au même taux', 2_000_000, 1_000_000, 2_000_000, 4_000_000, { duCentimes: 1_000_000, aImputerCentimes: 0, aRendreCentimes: 0 }],
    ['un acompte, le taux baisse', 2_000_000, 1_000_000, 1_500_000, 6_000_000, { duCentimes: 500_000, aImputerCentimes: 500_000, aRendreCentimes: 0 }],
    ['le versé dépasse le nouveau montant', 2_000_000, 1_000_000, 800_000, 1_600_000, { duCentimes: 800_000, aImputerCentimes: 0, aRendreCentimes: 200_000, engageCentimes: 1_000_000 }],
    ['une hausse', 2_000_000, 1_000_000, 3_600_000, 6_000_000, { duCentimes: 1_200_000, aImputerCentimes: 0, aRendreCentimes: 0, engageCentimes: 3_600_000 }],
  ] as const)('%s', (_phrase, retenues, verse, nouveauMontantCentimes, nouvelleAssietteCentimes, attendu) => expect(reliquider(situation(retenues, verse), { nouveauMontantCentimes, nouvelleAssietteCentimes })).toMatchObject({ verseCentimes: verse, ...attendu }));
});
