import fc from 'fast-check';
import { ajouterAnnees, ajouterJours, ajouterMois, ecartEnJours, enFrancais, estJour, type Jour, jourDeSemaine, versJour } from './jour.ts';
import { ajouterJoursOuvres, estOuvre, joursFeries, reporterAuJourOuvre } from './jours-ouvres.ts';
import { debutDuJour, estAvant, instantMural, premierInstantRefuse } from './mural.ts';
import { heureAParis, jourAParis } from './paris.ts';

describe('arithmétique des jours civils', () => {
  it.each<[Jour, number, 'CLAMP' | '1ER-MARS', Jour]>([
    ['2024-02-29', 36, 'CLAMP', '2027-02-28'],
    ['2024-02-29', 36, '1ER-MARS', '2027-03-01'],
    ['2025-12-31', 2, 'CLAMP', '2026-02-28'],
    ['2027-12-31', 2, 'CLAMP', '2028-02-29'],
    ['2026-03-31', -1, 'CLAMP', '2026-02-28'],
    ['2026-01-15', -12, 'CLAMP', '2025-01-15'],
    ['2026-01-31', 1, '1ER-MARS', '2026-03-01'],
  ])('%s plus %i mois, convention %s : %s', (jour, mois, convention, attendu) => expect(ajouterMois(jour, mois, convention)).toBe(attendu));

  it.each<[unknown, boolean]>([['2024-02-29', true], ['2023-02-29', false], ['2026-13-01', false], ['2026-00-10', false], ['2026-1-1', false], [null, false], ['2026-04-31', false]])(
    '%s est un jour : %s', (valeur, attendu) => expect(estJour(valeur)).toBe(attendu));

  it('refuse un jour qui n’existe pas', () => expect(() => versJour('2026-02-30')).toThrow('n’est pas un jour'));

  it.each<[Jour, string]>([['2027-03-01', '1er mars 2027'], ['2027-03-14', '14 mars 2027'], ['2026-08-02', '2 août 2026']])('%s se lit « %s »', (jour, attendu) => expect(enFrancais(jour)).toBe(attendu));

  it('connaît le jour de la semaine', () => {
    expect(jourDeSemaine('2026-10-25')).toBe(0);
    expect(jourDeSemaine('1969-12-31')).toBe(3);
  });

  it('l’écart inverse l’ajout', () => fc.assert(fc.property(fc.integer({ min: -40000, max: 40000 }), (n) => ecartEnJours('2026-07-01', ajouterJours('2026-07-01', n)) === n)));

  it('des années ajoutées puis comparées gardent l’ordre', () => fc.assert(fc.property(fc.nat(9000), fc.nat(9000), (a, b) => {
    const [x, y] = [ajouterJours('2010-01-01', Math.min(a, b)), ajouterJours('2010-01-01', Math.max(a, b))];
    return ajouterAnnees(x, 3) <= ajouterAnnees(y, 3);
  })));
});

describe('l’heure de Paris', () => {
  it.each<[string, Jour]>([['2027-01-14T23:30:00Z', '2027-01-15'], ['2026-06-30T22:30:00Z', '2026-07-01'], ['2026-07-01T23:59:59+02:00', '2026-07-01'], ['2026-07-01', '2026-07-01']])(
    '%s est le %s à Paris', (instant, attendu) => expect(jourAParis(instant)).toBe(attendu));

  it.each<[Jour, string | null, string]>([
    ['2028-09-01', null, '2028-09-01T22:00:00.000Z'],
    ['2026-10-25', null, '2026-10-25T23:00:00.000Z'],
    ['2028-09-01', '12:00', '2028-09-01T10:00:00.001Z'],
    ['2026-10-25', '02:30', '2026-10-25T01:30:00.001Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.001Z'],
  ])('clôture du %s à %s : refus dès %s', (jour, heure, attendu) => expect(premierInstantRefuse(jour, heure)).toBe(attendu));

  it('donne le début du jour, l’heure et l’ordre des instants', () => {
    expect(debutDuJour('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
    expect(heureAParis('2026-07-01T12:05:00Z')).toBe('14 h 05');
    expect(instantMural('2026-07-01', '14:05')).toBe('2026-07-01T12:05:00.000Z');
    expect(estAvant('2026-07-01T10:00:00+02:00', '2026-07-01T08:00:00Z')).toBe(false);
    expect(estAvant('2026-07-01T09:59:59+02:00', '2026-07-01T08:00:00Z')).toBe(true);
  });

  it('ignore le fuseau de la machine', () => expect(jourAParis('2026-12-31T23:30:00+01:00')).toBe('2026-12-31'));
});

describe('jours ouvrés', () => {
  it('connaît les onze fêtes de 2026', () => expect(joursFeries(2026)).toEqual(['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25']));
  it.each<[number, Jour]>([[2024, '2024-04-01'], [2027, '2027-03-29'], [2038, '2038-04-26']])('lundi de Pâques %i : %s', (an, attendu) => expect(joursFeries(an)).toContain(attendu));
  it('compte en sautant week-ends et fêtes', () => {
    expect(ajouterJoursOuvres('2026-04-01', 20)).toBe('2026-04-30');
    expect(estOuvre('2026-07-14')).toBe(false);
    expect(reporterAuJourOuvre('2026-05-01')).toBe('2026-05-04');
    expect(reporterAuJourOuvre('2026-05-04')).toBe('2026-05-04');
  });
});
