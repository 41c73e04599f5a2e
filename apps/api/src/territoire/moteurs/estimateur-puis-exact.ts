import { type Duree, type Instant, type Matrice, type Point, type ProvenanceExacte, TravelTimeProvider } from '@maillage/domain';
import { sousDelai } from './delai.ts';
import { indisponible, type MoteurExact } from './moteur-exact.ts';
import { margeDePrecision } from './precision.ts';

/** Ce qu’une requête d’écran peut attendre d’un moteur, tous appels compris. */
const BUDGET_MS = 8000;
/**
 * L’estimateur d’abord ; seules les cases dont la bande est à cheval sur le seuil vont au moteur exact.
 * Une case que le moteur ne rend pas garde son estimation, donc son doute : une panne ne rend jamais un verdict.
 */
export class EstimateurPuisExact extends TravelTimeProvider {
  readonly caps: TravelTimeProvider['caps'];

  constructor(private readonly estimateur: TravelTimeProvider, private readonly moteur: MoteurExact) {
    super();
    this.caps = { ...estimateur.caps, exact: false };
  }

  async durations(origins: readonly Point[], destinations: readonly Point[], options: { readonly signal: AbortSignal; readonly limitSeconds?: number }): Promise<Matrice> {
    const { cells, provenance } = await this.estimateur.durations(origins, destinations, options);
    const { limitSeconds } = options;
    if (limitSeconds === undefined) return { cells, provenance };
    const lignes = await sousDelai(options.signal, BUDGET_MS, (signal) =>
      Promise.all(origins.map((origine, i) => this.preciser(origine, destinations, cells[i]!, limitSeconds, provenance.computedAt, signal))));
    const exact = reunir(lignes.flatMap(({ exact: une }) => (une ? [une] : [])));
    return { cells: lignes.map(({ cases }) => cases), provenance: exact ? { ...provenance, exact } : provenance };
  }

  private async preciser(origine: Point, destinations: readonly Point[], estimees: readonly Duree[], seuil: number, le: Instant, signal: AbortSignal): Promise<{ cases: readonly Duree[]; exact: ProvenanceExacte | null }> {
    const grises = estimees.flatMap((estimee, rang) => (estimee.kind === 'ok' && estimee.low < seuil && estimee.high >= seuil && margeDePrecision(origine, destinations[rang]!) !== null ? [rang] : []));
    if (grises.length === 0) return { cases: estimees, exact: null };
    const rendue = await this.moteur.durations([origine], grises.map((rang) => destinations[rang]!), { signal }).catch(() => null);
    const rendues = grises.map((_rang, k) => rendue?.cells[0]?.[k] ?? indisponible('injoignable'));
    const manquantes = rendues.filter((une) => une.kind === 'unavailable');
    const { provider, resource, profile, paramsHash, dataVersion = 'non annoncée', computedAt = le } = { ...this.moteur.identite, ...rendue?.provenance };
    return {
      cases: estimees.map((estimee, rang) => {
        const precisee = rendues[grises.indexOf(rang)];
        return precisee === undefined || precisee.kind === 'unavailable' ? estimee : elargir(precisee, margeDePrecision(origine, destinations[rang]!) ?? 0);
      }),
      exact: { provider, resource, profile, dataVersion, computedAt, paramsHash, cases: grises.length, manquantes: manquantes.length, raison: manquantes[0]?.reason ?? null },
    };
  }
}

/** Une durée exacte entre deux points mal placés ne l’est plus : sa bande le dit. */
const elargir = (duree: Duree, marge: number): Duree =>
  (duree.kind === 'ok' && marge > 0 ? { ...duree, low: Math.max(0, duree.seconds - marge), high: duree.seconds + marge } : duree);

const reunir = (provenances: readonly ProvenanceExacte[]): ProvenanceExacte | null =>
  provenances.length === 0 ? null : provenances.reduce((a, b) => ({ ...a, computedAt: a.computedAt < b.computedAt ? a.computedAt : b.computedAt, cases: a.cases + b.cases, manquantes: a.manquantes + b.manquantes, raison: a.raison ?? b.raison }));
