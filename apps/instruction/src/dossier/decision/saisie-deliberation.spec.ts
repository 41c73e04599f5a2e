import { jest } from '@jest/globals';
import type { DeliberationDto } from '@maillage/contrats';

jest.unstable_mockModule('@maillage/ui', () => ({ euros: (centimes: number) => `${centimes / 100} €` }));
const { saisieDeliberation, verifierDeliberation } = await import('./saisie-deliberation.ts');

const saisie = (reste: Partial<DeliberationDto>): DeliberationDto => ({ sens: 'accord', montantCentimes: 2_100_000, conditions: ' ', motifs: ['Un motif.'], numero: '2026-12-1', le: '2026-12-14', executoireLe: '', ...reste });
const chemins = (reste: Partial<DeliberationDto>, maximum: number | null = 2_100_000) => verifierDeliberation(saisie(reste), maximum).map(({ chemin }) => chemin);

describe('Ce qui part à l’API', () => {
  it('un accord a un montant, pas de motifs, et pas de champ vide', () => expect(saisieDeliberation(saisie({}))).toEqual({ sens: 'accord', montantCentimes: 2_100_000, numero: '2026-12-1', le: '2026-12-14' }));
  it('un refus a des motifs, pas de montant', () => expect(saisieDeliberation(saisie({ sens: 'refus' }))).toEqual({ sens: 'refus', motifs: ['Un motif.'], numero: '2026-12-1', le: '2026-12-14' }));
  it('les conditions et la date exécutoire partent si elles sont saisies', () => expect(saisieDeliberation(saisie({ conditions: 'Sous réserve.', executoireLe: '2026-12-16' }))).toMatchObject({ conditions: 'Sous réserve.', executoireLe: '2026-12-16' }));
});

describe('Ce qui se vérifie avant l’envoi', () => {
  it.each([
    ['le montant au maximum', {}, []],
    ['un centime de trop', { montantCentimes: 2_100_001 }, ['montantCentimes']],
    ['un refus sans motif', { sens: 'refus', motifs: [] }, ['motifs']],
    ['un ajournement sans motif', { sens: 'ajournement', motifs: undefined }, ['motifs']],
    ['exécutoire le jour même', { executoireLe: '2026-12-14' }, []],
    ['exécutoire la veille', { executoireLe: '2026-12-13' }, ['executoireLe']],
  ] as const)('%s', (_titre, reste, attendu) => expect(chemins(reste as Partial<DeliberationDto>)).toEqual(attendu));

  it('sans maximum connu, le montant passe', () => expect(chemins({ montantCentimes: 99_000_000 }, null)).toEqual([]));
});
