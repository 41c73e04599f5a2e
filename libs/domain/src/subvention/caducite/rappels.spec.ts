import type { Jour } from '../../temps/jour.ts';
import { EVENEMENTS } from '../../notification/evenements.ts';
import { PARAMETRES_SUBVENTION } from '../parametres-defaut.ts';
import type { FaitsSubvention } from '../situation.ts';
import { echeancesDe } from './echeances.ts';
import { EVENEMENT_DU_RAPPEL, palierAtteint, RAPPELS_DEFAUT, rappelsDus } from './rappels.ts';

const VOTEE: FaitsSubvention = { etat: 'VOTEE', assietteCentimes: 1, voteeLe: '2026-07-01', caduqueLe: '2029-07-01', beneficiairePrive: true, autresAidesCentimes: 0, acteLe: null, engageeLe: null, avanceLe: null, depensesRetenuesCentimes: 0, prorogationDemandee: null, contradictoireLe: null };
const EN_COURS: FaitsSubvention = { ...VOTEE, etat: 'EN_COURS', avanceLe: '2026-10-01' };
const dates = (faits: FaitsSubvention, finLe: Jour | null = null) => echeancesDe(faits, PARAMETRES_SUBVENTION, 0, finLe).map(({ genre, le }) => `${genre} ${le}`);

describe('ce que le porteur a devant lui', () => {
  it.each<[string, FaitsSubvention, Jour | null, readonly string[]]>([
    ['votée : la signature', VOTEE, '2028-01-31', ['signature 2027-01-01', 'caducite 2029-07-01']],
    ['une avance versée : compte rendu, acompte, solde, droits', EN_COURS, '2028-01-31', ['compte-rendu 2027-06-30', 'acompte 2027-10-01', 'solde 2028-04-30', 'caducite 2029-07-01']],
    ['des dépenses déjà retenues : plus d’acompte attendu', { ...EN_COURS, depensesRetenuesCentimes: 1 }, null, ['compte-rendu 2027-06-30', 'caducite 2029-07-01']],
    ['un solde qui tomberait le jour des droits s’efface devant eux', EN_COURS, '2029-04-01', ['compte-rendu 2027-06-30', 'acompte 2027-10-01', 'caducite 2029-07-01']],
    ['close : rien', { ...EN_COURS, etat: 'SOLDEE' }, '2028-01-31', []],
  ])('%s', (_phrase, faits, finLe, attendues) => expect(dates(faits, finLe)).toEqual(attendues));
});

describe('le palier d’un rappel', () => {
  it.each([
    [31, [], null], [30, [], 30], [29, [30], null], [8, [30], null], [7, [30], 7], [7, [], 7], [0, [30, 7], null], [0, [30], 7], [-1, [], null], [20, [7], null],
  ])('%i jours avant, après %j : %p', (restants, deja, attendu) => expect(palierAtteint(restants, [30, 7], deja)).toBe(attendu));
  it('sans palier réglé, rien ne part', () => expect(palierAtteint(0, [], [])).toBeNull());
  it('seul ce qui approche part', () => expect(rappelsDus('2027-06-23', echeancesDe(EN_COURS, PARAMETRES_SUBVENTION, 0), RAPPELS_DEFAUT, () => [])).toEqual([{ genre: 'compte-rendu', le: '2027-06-30', palier: 7 }]));
  it('les rappels qui emportent des droits sont légaux, les autres suivent les préférences', () => expect(Object.entries(EVENEMENT_DU_RAPPEL).map(([genre, code]) => [genre, EVENEMENTS[code].legal])).toEqual([['signature', true], ['acompte', false], ['solde', false], ['compte-rendu', true]]));
});
