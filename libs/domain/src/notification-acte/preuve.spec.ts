import { dernierJourDeRecours } from '../echeances/recours.ts';
import type { Jour } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';
import { empechementAvis, type FaitsNotification, preuveDe, sansNouvelles } from './preuve.ts';

const enLigne: FaitsNotification = { voie: 'electronique', envoyeeLe: '2026-10-10', remiseLe: null, consulteeLe: null, avis: null, presomptionJours: 15 };
const recommande: FaitsNotification = { ...enLigne, voie: 'lrar' };

describe('la preuve d’une notification', () => {
  it.each<[string, FaitsNotification, Jour, ReturnType<typeof preuveDe>]>([
    ['en ligne, non lue, le dernier jour de la présomption', enLigne, '2026-10-25', null],
    ['en ligne, non lue, le lendemain', enLigne, '2026-10-26', { genre: 'presomption', le: '2026-10-25' }],
    ['lue le jour même', { ...enLigne, consulteeLe: '2026-10-10' }, '2026-10-10', { genre: 'consultation', le: '2026-10-10' }],
    ['lue le dernier jour de la présomption', { ...enLigne, consulteeLe: '2026-10-25' }, '2026-11-30', { genre: 'consultation', le: '2026-10-25' }],
    ['lue après : la présomption reste', { ...enLigne, consulteeLe: '2026-10-26' }, '2026-11-30', { genre: 'presomption', le: '2026-10-25' }],
    ['présomption d’un autre nombre de jours', { ...enLigne, presomptionJours: 30 }, '2026-11-10', { genre: 'presomption', le: '2026-11-09' }],
    ['recommandé sans avis de réception', recommande, '2027-12-31', null],
    ['recommandé lu en ligne : cela ne prouve rien', { ...recommande, consulteeLe: '2026-10-11' }, '2027-12-31', null],
    ['recommandé distribué', { ...recommande, avis: { le: '2026-10-13', issue: 'distribue' } }, '2026-10-14', { genre: 'avis-reception', le: '2026-10-13' }],
    ['recommandé non réclamé : le jour de présentation', { ...recommande, avis: { le: '2026-10-12', issue: 'non-reclame' } }, '2026-11-04', { genre: 'non-reclame', le: '2026-10-12' }],
    ['remise de la main à la main', { ...enLigne, voie: 'remise-en-main-propre', remiseLe: '2026-10-09' }, '2026-10-10', { genre: 'remise', le: '2026-10-09' }],
    ['remise sans date : le jour de l’enregistrement', { ...enLigne, voie: 'remise-en-main-propre' }, '2026-10-10', { genre: 'remise', le: '2026-10-10' }],
  ])('%s', (_cas, faits, aujourdhui, attendu) => expect(preuveDe(faits, aujourdhui)).toEqual(attendu));

  it.each<[string, Jour, Jour]>([
    ['fin de mois : du 31 décembre à fin février', '2026-12-31', '2027-03-01'],
    ['année bissextile', '2027-12-31', '2028-03-01'],
    ['la nuit où l’heure change', '2026-10-25', '2026-12-26'],
  ])('le recours court de la seule preuve (%s)', (_cas, notifieeLe, dernierJour) =>
    expect(dernierJourDeRecours({ notifieeLe: preuveDe({ ...enLigne, envoyeeLe: '2026-10-20', consulteeLe: null, voie: 'lrar', avis: { le: notifieeLe, issue: 'distribue' } }, '2030-01-01')!.le, mentionDesVoies: true, recoursGracieuxLe: null, reponseLe: null }).dernierJour).toBe(dernierJour));

  it.each([['2026-10-24T22:00:00.000Z', '2026-10-25'], ['2026-10-25T23:30:00.000Z', '2026-10-26'], ['2026-12-31T22:59:59.999Z', '2026-12-31'], ['2026-12-31T23:00:00.000Z', '2027-01-01']])('un document lu à %s l’est, à Paris, le %s', (instant, jour) => expect(jourAParis(instant)).toBe(jour));
});

describe('sans nouvelles', () => {
  it.each<[string, FaitsNotification, Jour, boolean]>([
    ['six jours', enLigne, '2026-10-16', false], ['sept jours', enLigne, '2026-10-17', true], ['lue', { ...enLigne, consulteeLe: '2026-10-12' }, '2026-11-17', false],
    ['recommandé à sept jours', recommande, '2026-10-17', true], ['recommandé lu en ligne', { ...recommande, consulteeLe: '2026-10-12' }, '2026-10-17', true],
    ['avis reçu', { ...recommande, avis: { le: '2026-10-13', issue: 'distribue' } }, '2026-10-17', false], ['remise', { ...enLigne, voie: 'remise-en-main-propre' }, '2027-10-17', false],
  ])('%s', (_cas, faits, aujourdhui, attendu) => expect(sansNouvelles(faits, aujourdhui)).toBe(attendu));
});

describe('l’avis de réception', () => {
  it.each<[string, Partial<FaitsNotification>, Jour, RegExp | null]>([
    ['le jour de l’envoi', {}, '2026-10-10', null], ['aujourd’hui', {}, '2026-10-20', null], ['la veille de l’envoi', {}, '2026-10-09', /précéder/], ['demain', {}, '2026-10-21', /à venir/],
    ['deux fois', { avis: { le: '2026-10-12', issue: 'distribue' } }, '2026-10-13', /déjà/], ['en ligne', { voie: 'electronique' }, '2026-10-13', /recommandé/],
  ])('%s', (_cas, change, le, attendu) => {
    const dit = empechementAvis({ ...recommande, ...change }, le, '2026-10-20');
    if (attendu === null) expect(dit).toBeNull();
    else expect(dit).toMatch(attendu);
  });
});
