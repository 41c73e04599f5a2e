import type { Duree, Instant, Matrice, Point } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import type { Horloge } from '../../horloge.ts';
import { type CaseLue, cleDe, coupleDe } from './cases.ts';
import { type CaseGardee, dureesGardees, garderDurees } from './durees-gardees.repository.ts';
import { exacte, indisponible, MoteurExact } from './moteur-exact.ts';

const JOURS_GARDES = 30;

/** Une durée gardée avant cet instant ne compte plus. */
export const gardeesDepuis = (maintenant: Instant): Instant => new Date(new Date(maintenant).getTime() - JOURS_GARDES * 86_400_000).toISOString();

/** Un moteur dont les durées sont gardées trente jours par couple de points et par référence ; une panne n’est jamais gardée. */
export class DureesGardees extends MoteurExact {
  readonly caps: MoteurExact['caps'];
  readonly identite: MoteurExact['identite'];
  readonly reference: string;

  constructor(private readonly moteur: MoteurExact, private readonly base: DataSource, private readonly horloge: Horloge) {
    super();
    ({ caps: this.caps, identite: this.identite } = moteur);
    const { provider, resource, profile, paramsHash } = moteur.identite;
    this.reference = [provider, resource, profile, paramsHash.slice(0, 16)].join('|');
    if (moteur.isochrone) this.isochrone = moteur.isochrone.bind(moteur);
  }

  async durations(origins: readonly Point[], destinations: readonly Point[], options: { readonly signal: AbortSignal }): Promise<Matrice> {
    const gardees = await this.lire(origins, destinations);
    const cells: Duree[][] = [];
    const [versions, instants] = [new Set([...gardees.values()].map(({ version }) => version)), [...gardees.values()].map(({ calculeeLe }) => calculeeLe)];
    for (const origine of origins) {
      const manquantes = destinations.filter((destination) => !gardees.has(cleDe(coupleDe(origine, destination))));
      const rendue = manquantes.length > 0 ? await this.moteur.durations([origine], manquantes, options) : null;
      if (rendue && rendue.cells[0]!.some(({ kind }) => kind !== 'unavailable')) {
        versions.add(rendue.provenance.dataVersion);
        instants.push(rendue.provenance.computedAt);
        await this.garder(origine, manquantes, rendue);
      }
      const nouvelles = new Map(manquantes.map((destination, rang) => [cleDe(coupleDe(origine, destination)), rendue!.cells[0]![rang] ?? indisponible('illisible')]));
      cells.push(destinations.map((destination) => { const cle = cleDe(coupleDe(origine, destination)); return nouvelles.get(cle) ?? duree(gardees.get(cle)!); }));
    }
    return this.matrice(cells, versions, plusAncien(instants) ?? this.horloge.maintenant());
  }

  /** Une base muette ne prive pas du moteur : rien n’est alors gardé. */
  private async lire(origins: readonly Point[], destinations: readonly Point[]): Promise<ReadonlyMap<string, CaseGardee>> {
    const couples = origins.flatMap((origine) => destinations.map((destination) => coupleDe(origine, destination)));
    const lues = couples.length > 0 ? await dureesGardees(this.base, this.reference, couples, gardeesDepuis(this.horloge.maintenant())).catch(() => []) : [];
    return new Map(lues.map((une) => [cleDe(une), une]));
  }

  private async garder(origine: Point, destinations: readonly Point[], { cells, provenance }: Matrice): Promise<void> {
    const cases = destinations.flatMap((destination, rang): CaseLue[] => {
      const rendue = cells[0]![rang];
      if (!rendue || rendue.kind === 'unavailable') return [];
      return [{ ...coupleDe(origine, destination), secondes: rendue.kind === 'ok' ? rendue.seconds : null, metres: (rendue.kind === 'ok' && rendue.meters) || null }];
    });
    await garderDurees(this.base, this.reference, provenance.dataVersion, cases, provenance.computedAt).catch(() => undefined);
  }
}

const duree = ({ secondes, metres }: CaseGardee): Duree => (secondes === null ? { kind: 'unreachable' } : exacte(secondes, metres ?? undefined));
const plusAncien = (instants: readonly Instant[]): Instant | null => instants.reduce<Instant | null>((ancien, un) => (ancien === null || un < ancien ? un : ancien), null);
