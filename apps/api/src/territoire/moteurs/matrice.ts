import type { Duree, Matrice, Point } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import type { Horloge } from '../../horloge.ts';
import { cleDe, coupleDe } from './cases.ts';
import { casesDe, matriceCourante, type MatriceImportee } from './matrice.repository.ts';
import { condenserParametres, estSitue, exacte, indisponible, MoteurExact } from './moteur-exact.ts';

/** La matrice que l’exploitant a importée : un couple de points absent n’est pas connu. */
export class MatriceFournie extends MoteurExact {
  readonly caps = { maxCells: 10_000, rps: Number.POSITIVE_INFINITY, exact: true };
  readonly identite: MoteurExact['identite'];

  constructor(private readonly base: DataSource, private readonly horloge: Horloge, private readonly reference: string | null) {
    super();
    this.identite = { provider: 'import', resource: reference ?? 'dernière matrice importée', profile: 'voiture', paramsHash: condenserParametres({ reference: reference ?? '' }) };
  }

  async durations(origins: readonly Point[], destinations: readonly Point[], { signal }: { readonly signal: AbortSignal }): Promise<Matrice> {
    const couples = origins.flatMap((origine) => destinations.map((destination) => coupleDe(origine, destination)));
    const matrice = signal.aborted ? null : await matriceCourante(this.base, this.reference).catch(() => null);
    const cases = matrice && couples.length > 0 ? await casesDe(this.base, matrice.reference, couples).catch(() => []) : [];
    const lues = new Map(cases.map((une) => [cleDe(une), une]));
    const cells = origins.map((origine) => destinations.map((destination): Duree => {
      if (signal.aborted) return indisponible('delai');
      if (!estSitue(origine) || !estSitue(destination)) return indisponible('position-inconnue');
      const lue = lues.get(cleDe(coupleDe(origine, destination)));
      if (!lue) return indisponible('absente');
      return lue.secondes === null ? { kind: 'unreachable' } : exacte(lue.secondes, lue.metres ?? undefined);
    }));
    return this.situer(cells, matrice);
  }

  private situer(cells: Matrice['cells'], matrice: MatriceImportee | null): Matrice {
    const { provenance } = this.matrice(cells, matrice ? [`importée le ${matrice.importeeLe.slice(0, 10)}, ${matrice.sha256.slice(0, 12)}`] : [], this.horloge.maintenant());
    return { cells, provenance: { ...provenance, resource: matrice?.reference ?? provenance.resource } };
  }
}
