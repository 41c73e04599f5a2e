import type { Jour } from '../temps/jour.ts';
import { anomaliesReception, instantDuJour, jourRetenu, type Reception } from './reception.ts';
import { cloture } from './cloture.ts';
import { rejetImplicite } from './rejet-implicite.ts';

const postal = (cachetLe: Jour | null, recuLe: Jour): Reception => ({ canal: 'postal', cachetLe, recuLe });

describe('une candidature venue par la poste', () => {
  it.each<[string, Reception, boolean]>([
    ['postée le dernier jour, reçue après', postal('2028-09-01', '2028-09-06'), true],
    ['postée le lendemain', postal('2028-09-02', '2028-09-06'), false],
    ['cachet illisible, reçue le dernier jour', postal(null, '2028-09-01'), true],
    ['cachet illisible, reçue après', postal(null, '2028-09-02'), false],
    ['remise sur place le dernier jour', { canal: 'remise', cachetLe: null, recuLe: '2028-09-01' }, true],
    ['courriel reçu le lendemain', { canal: 'courriel', cachetLe: null, recuLe: '2028-09-02' }, false],
  ])('%s : dans les délais, %s', (_cas, reception, accepte) =>
    expect(cloture({ date: '2028-09-01', heure: null, deposeLe: instantDuJour(jourRetenu(reception)) }).accepte).toBe(accepte));

  it.each<[string, Jour, string]>([
    ['la nuit où l’heure recule', '2026-10-25', '2026-10-25T11:00:00.000Z'],
    ['la nuit où l’heure avance', '2027-03-28', '2027-03-28T10:00:00.000Z'],
    ['en hiver', '2026-12-31', '2026-12-31T11:00:00.000Z'],
  ])('%s, le jour reste ce jour-là à Paris', (_cas, jour, instant) => {
    expect(instantDuJour(jour)).toBe(instant);
    expect(rejetImplicite({ recueLe: instantDuJour(jour), suspensions: [] })).toEqual(rejetImplicite({ recueLe: jour, suspensions: [] }));
  });
});

describe('les dates d’un envoi', () => {
  it.each<[string, Reception, readonly string[]]>([
    ['reçu demain', postal(null, '2026-07-02'), ['recuLe']],
    ['reçu avant l’ouverture', postal(null, '2025-03-16'), ['recuLe']],
    ['posté après sa réception', postal('2026-07-01', '2026-06-30'), ['cachetLe']],
    ['posté et reçu le même jour', postal('2026-07-01', '2026-07-01'), []],
    ['un courriel n’a pas de cachet', { canal: 'courriel', cachetLe: '2026-06-30', recuLe: '2026-06-30' }, ['cachetLe']],
  ])('%s', (_cas, reception, attendues) => expect(anomaliesReception(reception, '2026-07-01', '2025-03-17').map(({ chemin }) => chemin)).toEqual(attendues));
});
