import { Injectable } from '@nestjs/common';
import { type Calibration, type Densite, type Duree, estimer, type Matrice, type Point, TravelTimeProvider } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Horloge } from '../horloge.ts';
import { Estimation, provenanceDe } from './calibration/estimation.ts';

/** Le fournisseur embarqué : l’estimateur en service. */
@Injectable()
export class EstimateurEmbarque extends TravelTimeProvider {
  readonly caps = { maxCells: 100_000, rps: Number.POSITIVE_INFINITY, exact: false };
  private readonly estimation = new Estimation();

  constructor(private readonly base: DataSource, private readonly horloge: Horloge) { super(); }

  async durations(origins: readonly Point[], destinations: readonly Point[]): Promise<Matrice> {
    const enService = await this.estimation.courante(this.base);
    return {
      cells: origins.map((origine) => destinations.map((destination) => cellule(origine, destination, enService))),
      provenance: provenanceDe(enService, this.horloge.maintenant()),
    };
  }
}

function cellule(origine: Point, destination: Point, { densite, calibration }: { readonly densite: Densite; readonly calibration: Calibration }): Duree {
  const estimee = estimer(origine, destination, densite, calibration);
  return estimee
    ? { kind: 'ok', seconds: estimee.secondes, low: estimee.basSecondes, high: estimee.hautSecondes }
    : { kind: 'unavailable', reason: 'position-inconnue' };
}
