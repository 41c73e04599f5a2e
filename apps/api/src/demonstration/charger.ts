import { creerApplication } from '../application.ts';
import type { BaseOuverte } from '../base/ouvrir.ts';
import { creerDataSourcePressee } from '../base/data-source.ts';
import { remettreANeuf } from '../base/remettre-a-neuf.ts';
import { Config } from '../configuration.ts';
import { Hasard, HasardRejouable } from '../hasard.ts';
import { HorlogePosee } from '../horloge.ts';
import { secretDesSessions } from '../session/secret.ts';
import { chargerCommunes } from '../territoire/communes.ts';
import { chargerTiersLieux } from '../territoire/tiers-lieux.ts';
import { etatDuChargement, noterChargement, seulAuChargement } from './chargement.repository.ts';
import { jouerScenario } from './scenario.ts';

const DEBUT = '2026-01-05T08:00:00.000Z';

type Ouverte = Pick<BaseOuverte, 'base' | 'pool' | 'url'>;

/**
 * Charge le référentiel des communes, puis, si elle est active, la démonstration : une seule fois, sur une base vide, un processus à la fois.
 * Un chargement interrompu se reconnaît à sa marque : la base est alors remise à neuf et le scénario rejoué. Une base qui a déjà ses données n’est pas touchée.
 */
export async function chargerDemonstration(ouverte: Ouverte, config: Config): Promise<void> {
  await seulAuChargement(ouverte.base, async () => {
    const etat = config.demonstration ? await etatDuChargement(ouverte.base) : 'sans-objet';
    if (etat === 'interrompu') await remettreANeuf(ouverte);
    await chargerCommunes(ouverte.base, new HorlogePosee(DEBUT));
    if (etat === 'occupee') console.log('Cette base a déjà ses données : la démonstration n’y est pas chargée.');
    if (etat === 'vide' || etat === 'interrompu') await jouer(ouverte, config);
  });
}

async function jouer({ base, pool, url }: Ouverte, config: Config): Promise<void> {
  const horloge = new HorlogePosee(DEBUT);
  await noterChargement(base, 'en-cours');
  await chargerTiersLieux(base, horloge);
  // Le secret des sessions, lui, ne se rejoue pas ; et aucun courriel de la démonstration ne part vers un serveur.
  await secretDesSessions(base, config, new Hasard());
  const pressee = await creerDataSourcePressee(url).initialize();
  const app = await creerApplication({ base: pressee, pool, horloge, hasard: new HasardRejouable('démonstration'), config: new Config({ ...config, smtp: null }) });
  try {
    await jouerScenario(app, horloge);
  } finally {
    await app.close();
    await pressee.destroy();
  }
  await noterChargement(base, 'fait');
}
