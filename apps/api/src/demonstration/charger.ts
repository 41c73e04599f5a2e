import { creerApplication } from '../application.ts';
import type { BaseOuverte } from '../base/ouvrir.ts';
import { ligne } from '../base/requetes.ts';
import { Config } from '../configuration.ts';
import { HasardRejouable } from '../hasard.ts';
import { HorlogePosee } from '../horloge.ts';
import { chargerCommunes } from '../territoire/communes.ts';
import { chargerTiersLieux } from '../territoire/tiers-lieux.ts';
import { jouerScenario } from './scenario.ts';

const DEBUT = '2026-01-05T08:00:00.000Z';

/** Charge le référentiel des communes, et la démonstration une seule fois si elle est active. */
export async function chargerDemonstration({ base, pool }: Pick<BaseOuverte, 'base' | 'pool'>, config: Config): Promise<void> {
  const horloge = new HorlogePosee(DEBUT);
  await chargerCommunes(base, horloge);
  if (!config.demonstration || await ligne(base, `SELECT 1 FROM parametre WHERE code = 'demonstration'`)) return;
  await chargerTiersLieux(base, horloge);
  const app = await creerApplication({ base, pool, horloge, hasard: new HasardRejouable('démonstration'), config });
  try {
    await jouerScenario(app, horloge);
    await base.query(`INSERT INTO parametre VALUES ('demonstration', '1') ON CONFLICT DO NOTHING`);
  } finally {
    await app.close();
  }
}
