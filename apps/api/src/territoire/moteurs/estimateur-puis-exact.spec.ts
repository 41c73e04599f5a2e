import fc from 'fast-check';
import { type Duree, type Matrice, type Point, TravelTimeProvider } from '@maillage/domain';
import { EstimateurPuisExact } from './estimateur-puis-exact.ts';
import { MoteurExact } from './moteur-exact.ts';

const LE = '2026-07-01T10:00:00.000Z';
const SEUIL = 1200;
const ORIGINE: Point = { lon: 1, lat: 45 };
const ok = (low: number, seconds: number, high: number): Duree => ({ kind: 'ok', low, seconds, high });
const points = (nombre: number): Point[] => Array.from({ length: nombre }, (_, rang) => ({ lon: 1 + rang / 10, lat: 45 }));

class Estimateur extends TravelTimeProvider {
  readonly caps = { maxCells: 1e5, rps: Number.POSITIVE_INFINITY, exact: false };
  constructor(private readonly rendues: readonly Duree[]) { super(); }
  async durations(): Promise<Matrice> {
    return { cells: [this.rendues], provenance: { provider: 'estimateur', resource: 'e', profile: 'voiture', dataVersion: '1', computedAt: LE, paramsHash: '0' } };
  }
}

class Moteur extends MoteurExact {
  readonly caps = { maxCells: 30, rps: 4, exact: true };
  readonly identite = { provider: 'osrm', resource: 'essai', profile: 'driving', paramsHash: '1' } as const;
  demandes: Point[] = [];
  constructor(private readonly rendre: (point: Point) => Duree | Error) { super(); }
  async durations(_origines: readonly Point[], destinations: readonly Point[]): Promise<Matrice> {
    this.demandes.push(...destinations);
    return this.matrice([destinations.map((point) => { const rendue = this.rendre(point); if (rendue instanceof Error) throw rendue; return rendue; })], ['2026'], LE);
  }
}

const calculer = async (estimees: readonly Duree[], rendre: (point: Point) => Duree | Error, destinations = points(estimees.length)) => {
  const moteur = new Moteur(rendre);
  const { cells: [cases], provenance } = await new EstimateurPuisExact(new Estimateur(estimees), moteur).durations([ORIGINE], destinations, { signal: AbortSignal.timeout(5000), limitSeconds: SEUIL });
  return { cases: cases!, provenance, demandes: moteur.demandes };
};
const exacte = (seconds: number): Duree => ({ kind: 'ok', seconds, low: seconds, high: seconds, exact: true });

describe('estimateur, puis moteur exact', () => {
  it('ne demande que les cases à cheval sur le seuil', async () => {
    const { cases, provenance, demandes } = await calculer([ok(600, 800, 1199.9), ok(1000, 1100, 1400), ok(1200, 1500, 1900), { kind: 'unavailable', reason: 'position-inconnue' }, ok(1199.9, 1200, 1200)], () => exacte(1250));
    expect(demandes.map(({ lon }) => lon)).toEqual([1.1, 1.4]);
    expect(cases.map((une) => une.kind === 'ok' && une.seconds)).toEqual([800, 1250, 1500, false, 1250]);
    expect(provenance.exact).toEqual({ provider: 'osrm', resource: 'essai', profile: 'driving', paramsHash: '1', dataVersion: '2026', computedAt: LE, cases: 2, manquantes: 0, raison: null });
  });

  it('n’appelle personne sans case grise, ou sans seuil', async () => {
    expect((await calculer([ok(600, 800, 1000)], () => exacte(1))).provenance.exact).toBeUndefined();
    const moteur = new Moteur(() => exacte(1));
    await new EstimateurPuisExact(new Estimateur([ok(1000, 1100, 1400)]), moteur).durations([ORIGINE], points(1), { signal: AbortSignal.timeout(5000) });
    expect(moteur.demandes).toEqual([]);
  });

  it.each<[string, Duree | Error, string]>([
    ['une panne', { kind: 'unavailable', reason: 'delai' }, 'delai'],
    ['un moteur qui lève', new Error('boum'), 'injoignable'],
  ])('%s garde l’estimation et son doute, et le dit', async (_titre, rendue, raison) => {
    const grise = ok(1000, 1100, 1400);
    const { cases, provenance } = await calculer([grise], () => rendue);
    expect(cases).toEqual([grise]);
    expect(provenance.exact).toMatchObject({ cases: 1, manquantes: 1, raison });
  });

  it('une absence de route reste une absence de route', async () => expect((await calculer([ok(1000, 1100, 1400)], () => ({ kind: 'unreachable' }))).cases).toEqual([{ kind: 'unreachable' }]));

  it.each<[number, Duree | null]>([
    [0, exacte(1250)], [0.5, exacte(1250)],
    [1, { kind: 'ok', seconds: 1250, low: 1130, high: 1370, exact: true }],
    [3, { kind: 'ok', seconds: 1250, low: 890, high: 1610, exact: true }],
    [3.1, null],
  ])('entre des points connus à %d km près, la bande le dit', async (precisionKm, attendue) => {
    const grise = ok(1000, 1100, 1400);
    const { cases, demandes } = await calculer([grise], () => exacte(1250), [{ lon: 1, lat: 45, precisionKm }]);
    expect([cases[0], demandes.length]).toEqual([attendue ?? grise, attendue ? 1 : 0]);
  });

  it('propriété : une panne ne tranche jamais une case que l’estimateur laissait grise', () =>
    fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 12 }), async (bandes) => {
      const estimees = bandes.map(([bas, a, b]) => ok(bas, bas + a, bas + a + b));
      const { cases } = await calculer(estimees, () => ({ kind: 'unavailable', reason: 'coupe' }));
      expect(cases).toEqual(estimees);
    })));
});
