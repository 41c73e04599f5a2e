import { type CasSubvention, jouerCas } from '../cas/subventions.ts';
import type { OperationSubvention } from './operation.ts';
import { PARAMETRES_SUBVENTION } from './parametres-defaut.ts';

type Retouches = Partial<{ [Cle in 'subvention' | 'parametres' | 'enveloppe']: Partial<CasSubvention[Cle]> }>;

/** Une subvention de 30 000 € sur 60 000 € de dépenses, votée un 31 août et caduque un 29 février : des jours qui piègent. */
export const suivre = (operations: readonly OperationSubvention[], { subvention, parametres, enveloppe }: Retouches = {}) => jouerCas({
  id: '', titre: '', attendu: null, operations,
  subvention: { voteCentimes: 3_000_000, assietteCentimes: 6_000_000, voteeLe: '2026-08-31', caduqueLe: '2028-02-29', beneficiairePrive: true, ...subvention },
  parametres: { ...PARAMETRES_SUBVENTION, ...parametres },
  enveloppe: { aeCentimes: 9_000_000, aeDejaEngageCentimes: 1_000_000, cpCentimes: { 2026: 5_000_000, 2027: 5_000_000, 2028: 5_000_000, 2029: 0 }, ...enveloppe },
}) as { readonly operations: readonly { readonly accepte: boolean; readonly motif?: string; readonly verseCentimes?: number }[]; readonly soldes: Readonly<Record<string, unknown>> };

export const ACTE: OperationSubvention = { type: 'acte', le: '2026-09-10', nature: 'convention' };
export const ENGAGEMENT: OperationSubvention = { type: 'engagement', le: '2026-09-15', montantCentimes: 3_000_000 };
export const AVANCE: OperationSubvention = { type: 'avance', le: '2026-10-01', exercice: 2026, montantCentimes: 1_500_000 };
export const engageeDe = (montantCentimes: number): readonly OperationSubvention[] => [ACTE, { ...ENGAGEMENT, montantCentimes }];
export const ENGAGEE = [ACTE, ENGAGEMENT] as const;
