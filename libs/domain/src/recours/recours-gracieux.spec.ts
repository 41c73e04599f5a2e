import type { Jour } from '../temps/jour.ts';
import { contestable, empechementReception, type FaitsRecours, suivreRecours } from './recours-gracieux.ts';

const faits: FaitsRecours = { recuLe: '2026-10-31', preuveLe: '2026-10-01', reponsePreuveLe: null };

describe('un recours gracieux', () => {
  it.each<[string, Partial<FaitsRecours>, Jour, object]>([
    ['à temps, sans réponse le jour du rejet tacite', {}, '2026-12-31', { rejetTaciteLe: '2026-12-31', tacite: false, tardif: false, delai: { regle: 'gracieux-reponse-implicite', dernierJour: '2027-03-01' } }],
    ['le lendemain, le silence vaut rejet', {}, '2027-01-01', { tacite: true }],
    ['reçu le dernier jour du délai franc', { recuLe: '2026-12-02' }, '2026-12-03', { tardif: false, rejetTaciteLe: '2027-02-02' }],
    ['reçu le lendemain : sans effet sur le délai', { recuLe: '2026-12-03' }, '2026-12-03', { tardif: true, delai: { regle: 'gracieux-tardif', dernierJour: '2026-12-02' } }],
    ['réponse notifiée : deux mois francs repartent', { reponsePreuveLe: '2026-12-15' }, '2026-12-20', { tacite: false, delai: { regle: 'gracieux-reponse-expresse', dernierJour: '2027-02-16' } }],
    ['réponse après le rejet tacite, avant l’expiration', { reponsePreuveLe: '2027-03-01' }, '2027-03-02', { delai: { regle: 'gracieux-reponse-expresse', dernierJour: '2027-05-02' } }],
    ['réponse trop tardive : le délai du silence reste', { reponsePreuveLe: '2027-03-02' }, '2027-03-03', { delai: { regle: 'gracieux-reponse-implicite', dernierJour: '2027-03-01' } }],
    ['sans preuve de notification : non opposable, jamais tardif', { preuveLe: null, recuLe: '2027-06-30' }, '2027-07-01', { tardif: false, delai: null, rejetTaciteLe: '2027-08-30' }],
    ['du 31 décembre à la fin de février', { recuLe: '2026-12-31', preuveLe: '2026-12-01' }, '2027-01-02', { rejetTaciteLe: '2027-02-28' }],
    ['formé avant la preuve', { recuLe: '2026-09-30' }, '2026-10-02', { tardif: false }],
  ])('%s', (_cas, change, aujourdhui, attendu) => expect(suivreRecours({ ...faits, ...change }, aujourdhui)).toMatchObject(attendu));

  it.each<[string, Parameters<typeof contestable>[0], boolean]>([
    ['un refus', { sens: 'refus', montantCentimes: null, demandeCentimes: 100 }, true], ['une irrecevabilité', { sens: 'irrecevabilite', montantCentimes: null, demandeCentimes: null }, true],
    ['un accord un centime au-dessous', { sens: 'accord', montantCentimes: 99, demandeCentimes: 100 }, true], ['un accord en entier', { sens: 'accord', montantCentimes: 100, demandeCentimes: 100 }, false], ['un ajournement', { sens: 'ajournement', montantCentimes: null, demandeCentimes: 100 }, false],
  ])('%s se conteste : %#', (_cas, contestee, attendu) => expect(contestable(contestee)).toBe(attendu));

  it.each<[string, RegExp | null]>([['2026-09-30', /précéder/], ['2026-10-01', null], ['2026-10-20', null], ['2026-10-21', /à venir/]])('reçu le %s', (recuLe, attendu) => {
    const dit = empechementReception(recuLe as '2026-10-01', { envoyeeLe: '2026-10-01', aujourdhui: '2026-10-20' });
    if (attendu === null) expect(dit).toBeNull();
    else expect(dit).toMatch(attendu);
  });
});
