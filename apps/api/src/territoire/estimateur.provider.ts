import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CALIBRATION_E4, type Densite, densiteDe, type Duree, estimer, type Matrice, type Point, TravelTimeProvider } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Horloge } from '../horloge.ts';
import { communesPeuplees } from './communes.repository.ts';
import { versionDesCommunes } from './sources.repository.ts';

const EMPREINTE = createHash('sha256').update(JSON.stringify(CALIBRATION_E4)).digest('hex');

/** Le fournisseur embarqué : l’estimateur calibré, sa grille de densité refaite quand les communes changent de version. */
@Injectable()
export class EstimateurEmbarque extends TravelTimeProvider {
  readonly caps = { maxCells: 100_000, rps: Number.POSITIVE_INFINITY, exact: false };
  private grille: { readonly version: string; readonly densite: Densite } | null = null;

  constructor(private readonly base: DataSource, private readonly horloge: Horloge) { super(); }

  async durations(origins: readonly Point[], destinations: readonly Point[]): Promise<Matrice> {
    const { version, densite } = await this.grilleCourante();
    return {
      cells: origins.map((origine) => destinations.map((destination) => cellule(origine, destination, densite))),
      provenance: { provider: 'estimateur', resource: CALIBRATION_E4.nom, profile: 'voiture', dataVersion: version, computedAt: this.horloge.maintenant(), paramsHash: EMPREINTE },
    };
  }

  private async grilleCourante() {
    const version = await versionDesCommunes(this.base);
    if (this.grille?.version !== version) this.grille = { version, densite: densiteDe(await communesPeuplees(this.base)) };
    return this.grille;
  }
}

function cellule(origine: Point, destination: Point, densite: Densite): Duree {
  const estimee = estimer(origine, destination, densite, CALIBRATION_E4);
  return estimee
    ? { kind: 'ok', seconds: estimee.secondes, low: estimee.basSecondes, high: estimee.hautSecondes }
    : { kind: 'unavailable', reason: 'position-inconnue' };
}
