import { type Delegation, empechementDelegation } from './delegation.ts';

const arrete: Delegation = { numero: '2026-12', publieLe: '2026-03-02', du: '2026-03-01', au: '2026-12-31', plafondCentimes: 2_300_000, natures: ['accord', 'refus'], abrogeeLe: null };
const acte = { nature: 'accord', montantCentimes: 2_300_000, le: '2026-06-01' } as const;

describe('la délégation de signature', () => {
  it.each<[string, Partial<Delegation>, Partial<Parameters<typeof empechementDelegation>[1]>, RegExp | null]>([
    ['au plafond', {}, {}, null],
    ['un centime au-dessus', {}, { montantCentimes: 2_300_001 }, /plafond/],
    ['sans plafond', { plafondCentimes: null }, { montantCentimes: 99_000_000 }, null],
    ['un refus n’a pas de montant', {}, { nature: 'refus', montantCentimes: null }, null],
    ['une nature non couverte', {}, { nature: 'irrecevabilite', montantCentimes: null }, /genre/],
    ['la veille de la publication', {}, { le: '2026-03-01' }, /publié/],
    ['le jour de la publication', {}, { le: '2026-03-02' }, null],
    ['publiée mais pas en vigueur', { du: '2026-07-01' }, {}, /effet/],
    ['le dernier jour', {}, { le: '2026-12-31' }, null],
    ['le lendemain', {}, { le: '2027-01-01' }, /plus en vigueur/],
    ['sans terme', { au: null }, { le: '2030-01-01' }, null],
    ['le jour de l’abrogation', { abrogeeLe: '2026-06-01' }, {}, /abrogé/],
    ['la veille de l’abrogation', { abrogeeLe: '2026-06-02' }, {}, null],
  ])('%s', (_titre, change, sur, attendu) => {
    const dit = empechementDelegation({ ...arrete, ...change }, { ...acte, ...sur });
    if (attendu === null) expect(dit).toBeNull();
    else expect(dit).toMatch(attendu);
  });
});
