import type { Jour } from '../../temps/jour.ts';
import { PARAMETRES_SUBVENTION } from '../parametres-defaut.ts';
import { avertissementDu } from './avertissements.ts';
import { echeancesDe } from './echeances.ts';
import { ecrireIcs } from './ics.ts';

describe('les avertissements de caducité', () => {
  it.each<[Jour, readonly number[], number | null]>([
    ['2028-12-31', [], null], ['2029-01-01', [], 60], ['2029-01-15', [60], null], ['2029-01-31', [60], 30], ['2029-01-31', [], 30], ['2029-02-28', [60, 30], null], ['2029-03-02', [], 30], ['2029-03-03', [], null],
  ])('le %s, après %p : %p', (jour, deja, attendu) => expect(avertissementDu(jour, '2029-03-02', deja)).toBe(attendu));
});

describe('les échéances d’une subvention', () => {
  const faits = { etat: 'VOTEE', assietteCentimes: 1, voteeLe: '2026-08-31', caduqueLe: '2029-08-31', beneficiairePrive: true, autresAidesCentimes: 0, acteLe: null, engageeLe: null, avanceLe: null, depensesRetenuesCentimes: 0, prorogationDemandee: null, contradictoireLe: null } as const;
  it('votée : la signature d’abord, fin février compris', () => expect(echeancesDe(faits, PARAMETRES_SUBVENTION, 0).map(({ genre, le }) => [genre, le])).toEqual([['signature', '2027-02-28'], ['caducite', '2029-08-31']]));
  it('versée puis soldée avec un trop-perçu', () => {
    expect(echeancesDe({ ...faits, etat: 'EN_COURS', avanceLe: '2026-10-01' }, PARAMETRES_SUBVENTION, 0).map(({ le }) => le)).toEqual(['2027-06-30', '2027-10-01', '2029-08-31']);
    expect(echeancesDe({ ...faits, etat: 'SOLDEE', contradictoireLe: '2026-12-20' }, PARAMETRES_SUBVENTION, 5)).toMatchObject([{ genre: 'observations', le: '2027-01-04' }]);
  });
});

it('un calendrier plie ses lignes, échappe ses virgules et couvre un jour entier', () => {
  const ics = ecrireIcs('Échéances', [{ uid: 'a', le: '2026-12-31', titre: 'Solde, à demander ; « tiers-lieu des Écoles » et de toutes ses annexes réunies en un seul bâtiment', detail: 'x' }], '2026-11-20T08:00:00.000Z');
  expect(ics).toContain('DTSTAMP:20261120T080000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
  expect(ics).toContain('SUMMARY:Solde\\, à demander \\;');
  expect(Math.max(...ics.split('\r\n').map((ligne) => Buffer.byteLength(ligne)))).toBe(75);
});
