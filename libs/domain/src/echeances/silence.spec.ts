import { execFileSync } from 'node:child_process';
import { silenceAtteint } from '../dossier/complements.ts';
import { jourAParis } from '../temps/paris.ts';
import type { Jour } from '../temps/jour.ts';
import { silenceMenace } from './silence.ts';

describe('le silence menace', () => {
  it.each<[string, Jour, readonly Jour[], boolean]>([
    ['dans quinze jours, sans séance', '2026-12-16', [], true],
    ['dans seize jours : trop tôt', '2026-12-17', [], false],
    ['aujourd’hui même', '2026-12-01', [], true],
    ['hier : le rejet est né', '2026-11-30', [], false],
    ['une séance ce jour-là peut encore décider', '2026-12-14', ['2026-12-14'], false],
    ['la séance vient le lendemain', '2026-12-14', ['2026-12-15'], true],
    ['une séance aujourd’hui peut encore décider', '2026-12-14', ['2026-12-01'], false],
    ['la dernière séance était hier', '2026-12-14', ['2026-11-30'], true],
  ])('%s', (_cas, le, commissions, attendu) => expect(silenceMenace(le, '2026-12-01', commissions)).toBe(attendu));
});

describe('le jour du silence, à Paris', () => {
  it.each<[string, Jour, string, boolean]>([
    ['la veille, à la dernière milliseconde', '2026-12-14', '2026-12-13T22:59:59.999Z', false],
    ['à minuit', '2026-12-14', '2026-12-13T23:00:00.000Z', true],
    ['la nuit où l’heure recule : minuit d’été', '2026-10-25', '2026-10-24T22:00:00.000Z', true],
    ['la nuit où l’heure recule : juste avant', '2026-10-25', '2026-10-24T21:59:59.999Z', false],
    ['2 h 30, la première fois', '2026-10-25', '2026-10-25T00:30:00.000Z', true],
    ['2 h 30, la seconde fois', '2026-10-25', '2026-10-25T01:30:00.000Z', true],
    ['le lendemain de la nuit où l’heure recule', '2026-10-26', '2026-10-25T22:59:59.999Z', false],
    ['la nuit où l’heure avance : juste avant minuit', '2027-03-28', '2027-03-27T22:59:59.999Z', false],
    ['la nuit où l’heure avance : minuit d’hiver', '2027-03-28', '2027-03-27T23:00:00.000Z', true],
    ['le lendemain de la nuit où l’heure avance', '2027-03-29', '2027-03-28T22:00:00.000Z', true],
  ])('%s', (_cas, le, instant, atteint) => expect(silenceAtteint(le, jourAParis(instant)) !== null).toBe(atteint));

  it('dit jusqu’à quand contester : deux mois francs', () => expect(silenceAtteint('2026-12-14', '2026-12-14')).toEqual({ le: '2026-12-14', recoursJusquAu: '2027-02-15' }));

  // Un autre processus, au fuseau choisi, lit le domaine construit : `npm test` et l’intégration le construisent d’abord.
  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('ne dépend pas du fuseau du poste (%s)', (fuseau) => {
    const programme = `import { instantDuJour, jourAParis, rejetImplicite, silenceAtteint } from '@maillage/domain';
      const jours = ['2026-10-24T22:00:00.000Z', '2026-10-25T01:30:00.000Z', '2027-03-27T22:59:59.999Z', '2027-03-28T01:00:00.000Z'].map((i) => jourAParis(i));
      console.log(JSON.stringify([jours, rejetImplicite({ recueLe: '2026-08-24T22:30:00.000Z', suspensions: [] }).rejetImpliciteLe, silenceAtteint('2026-10-25', jours[0]), instantDuJour('2027-03-28')]));`;
    const lu = execFileSync(process.execPath, ['--input-type=module', '--conditions=node', '-e', programme], { env: { ...process.env, TZ: fuseau }, encoding: 'utf8', cwd: import.meta.dirname });
    expect(JSON.parse(lu)).toEqual([['2026-10-25', '2026-10-25', '2027-03-27', '2027-03-28'], '2026-10-25', { le: '2026-10-25', recoursJusquAu: '2026-12-26' }, '2027-03-28T10:00:00.000Z']);
  });
});
