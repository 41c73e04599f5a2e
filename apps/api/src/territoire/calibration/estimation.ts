import { createHash } from 'node:crypto';
import { CALIBRATION_E4, type Calibration, type Densite, densiteDe, type Instant, type ProvenanceTrajets } from '@maillage/domain';
import type { Executeur } from '../../base/requetes.ts';
import { communesPeuplees } from '../communes.repository.ts';
import { versionDesCommunes } from '../sources.repository.ts';
import { calibrationEnService } from './calibration.repository.ts';

/** L’estimateur tel qu’il est en service : sa calibration, la densité des communes, et les empreintes qui les nomment. */
export type EstimateurEnService = { readonly calibration: Calibration; readonly densite: Densite; readonly dataVersion: string; readonly paramsHash: string };

/** Lit l’estimateur en service ; la grille de densité n’est refaite que si les communes ou la calibration ont changé. */
export class Estimation {
  private gardee: EstimateurEnService | null = null;

  async courante(base: Executeur): Promise<EstimateurEnService> {
    const calibration = await calibrationEnService(base) ?? CALIBRATION_E4;
    const dataVersion = await versionDesCommunes(base);
    const paramsHash = createHash('sha256').update(JSON.stringify(calibration)).digest('hex');
    if (this.gardee?.dataVersion === dataVersion && this.gardee.paramsHash === paramsHash) return this.gardee;
    const densite = this.gardee?.dataVersion === dataVersion ? this.gardee.densite : densiteDe(await communesPeuplees(base));
    this.gardee = { calibration, densite, dataVersion, paramsHash };
    return this.gardee;
  }
}

export const provenanceDe = ({ calibration, dataVersion, paramsHash }: EstimateurEnService, computedAt: Instant): ProvenanceTrajets =>
  ({ provider: 'estimateur', resource: calibration.nom, profile: 'voiture', dataVersion, computedAt, paramsHash });
