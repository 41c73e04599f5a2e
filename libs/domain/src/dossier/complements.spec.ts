import { EDITION_2025_2028 as reglement } from '../editions/index.ts';
import { rejetImplicite } from '../echeances/rejet-implicite.ts';
import type { Jour } from '../temps/jour.ts';
import { anomalieEcheance, champsDemandables, estSuspensif, exigeParLeReglement, type GenrePoint, type Palier, rappelDu, silenceAtteint, suspensionsDe } from './complements.ts';

const saisie = { noyau: { structure: { categorie: 'association' }, projet: { volet: 'creation' } }, reponses: {} };
const exigee = reglement.pieces.find(({ requis, si, volets }) => requis && !si && !volets)!.code;

describe('ce qui suspend le délai du silence', () => {
  it.each<[string, GenrePoint, string | null, boolean, boolean]>([
    ['une pièce exigée suspend', 'piece', exigee, true, true],
    ['une pièce inconnue ne suspend pas', 'piece', 'inconnue', false, false],
    ['un champ exigé ne suspend pas', 'champ', 'projet.description', true, false],
    ['une simple question ne suspend jamais', 'question', null, false, false],
  ])('%s', (_titre, genre, code, exige, suspend) => {
    expect(exigeParLeReglement({ genre, code }, reglement, saisie)).toBe(exige);
    expect(estSuspensif({ genre, code }, reglement, saisie)).toBe(suspend);
  });

  const demande = { demandeeLe: '2026-07-10T08:00:00.000Z', echeance: '2026-08-10', transmiseLe: null } as const;
  it.each<[string, Parameters<typeof suspensionsDe>[0], Jour]>([
    ['sans demande', [], '2026-09-01'],
    ['une question', [{ ...demande, points: [{ suspensif: false }] }], '2026-09-01'],
    ['une pièce non produite : jusqu’à la fin du délai accordé', [{ ...demande, points: [{ suspensif: false }, { suspensif: true }] }], '2026-10-02'],
    ['une pièce produite plus tôt : jusqu’à sa production', [{ ...demande, transmiseLe: '2026-07-20T08:00:00.000Z', points: [{ suspensif: true }] }], '2026-09-11'],
    ['une pièce produite après le délai : le délai seul', [{ ...demande, transmiseLe: '2026-08-30T08:00:00.000Z', points: [{ suspensif: true }] }], '2026-10-02'],
    ['produite le jour même : rien', [{ ...demande, transmiseLe: '2026-07-10T20:00:00.000Z', points: [{ suspensif: true }] }], '2026-09-01'],
  ])('%s', (_titre, demandes, attendu) => expect(rejetImplicite({ recueLe: '2026-07-01T08:00:00.000Z', suspensions: suspensionsDe(demandes) }).rejetImpliciteLe).toBe(attendu));
});

it('le verdict et l’aide ne se rouvrent pas : aucun champ demandable du noyau n’y entre', () =>
  expect(champsDemandables(reglement, saisie).map(({ code }) => code)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(financement|projet\.(volet|commune|activiteDepuis|contrats)|structure\.(siret|categorie))/)])));

describe('le délai accordé', () => {
  it.each<[Jour, boolean]>([['2026-07-01', false], ['2026-07-02', true], ['2027-01-01', true], ['2027-01-02', false]])('jusqu’au %s : %s', (echeance, convient) => expect(anomalieEcheance(echeance, '2026-07-01') === null).toBe(convient));
});

describe('les rappels', () => {
  const demande = { demandeeLe: '2026-07-01T08:00:00.000Z', echeance: '2026-07-31' } as const;
  it.each<[Jour, Palier[], Palier | null]>([
    ['2026-07-23', [], null], ['2026-07-24', [], 7], ['2026-07-25', [7], null], ['2026-07-29', [], 7], ['2026-07-30', [7], 1], ['2026-07-31', [7, 1], null], ['2026-07-31', [1], null], ['2026-07-31', [7], 1],
    ['2026-08-01', [7, 1], null], ['2026-08-01', [], 0], ['2026-08-02', [0], null],
  ])('le %s, après %j : %j', (aujourdhui, faits, attendu) => expect(rappelDu(aujourdhui, demande, faits)).toBe(attendu));
  it('jamais le jour de la demande', () => expect(rappelDu('2026-07-01', { ...demande, echeance: '2026-07-02' }, [])).toBeNull());
});

describe('le silence', () => {
  it.each<[Jour, boolean]>([['2026-08-31', false], ['2026-09-01', true], ['2026-10-01', true]])('le %s : atteint %s', (aujourdhui, attendu) => expect(silenceAtteint('2026-09-01', aujourdhui) !== null).toBe(attendu));
  it('se conteste deux mois', () => expect(silenceAtteint('2026-09-01', '2026-09-01')).toEqual({ le: '2026-09-01', recoursJusquAu: '2026-11-02' }));
});
