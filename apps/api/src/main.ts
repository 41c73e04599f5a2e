import net from 'node:net';
import { creerApplication } from './application.ts';
import { ouvrirBase } from './base/ouvrir.ts';
import { lireConfig } from './config.ts';
import { Config } from './configuration.ts';
import { prechauffer } from './couverture/prechauffer.ts';
import { annoncer } from './demonstration/annonce.ts';
import { chargerDemonstration } from './demonstration/charger.ts';
import { Travailleur } from './file/travailleur.ts';
import { Hasard } from './hasard.ts';
import { Horloge } from './horloge.ts';

const occupe = (port: number): Promise<boolean> => new Promise((resoudre) => {
  const essai = net.createServer().once('error', () => resoudre(true)).listen(port, () => essai.close(() => resoudre(false)));
});

/** Lance le portail : base, démonstration, API et fronts, travailleur. Ctrl-C arrête tout, dans l’ordre. */
async function demarrer(): Promise<void> {
  const config = new Config(lireConfig(process.env));
  if (config.role !== 'worker' && await occupe(config.port)) {
    console.error(`Le port ${config.port} est déjà pris. Choisissez-en un autre, par exemple : PORT=${config.port + 1} npm start`);
    process.exit(1);
  }
  const ouverte = await ouvrirBase(config);
  await chargerDemonstration(ouverte, config);
  const app = await creerApplication({ base: ouverte.base, pool: ouverte.pool, horloge: Horloge.depuis(config.horloge), hasard: new Hasard(), config });
  if (config.role !== 'api') await app.get(Travailleur).demarrer(ouverte.url);
  if (config.role !== 'worker') await app.listen(config.port);
  annoncer(config, ouverte);
  if (config.role !== 'worker') void prechauffer(app);

  let arret = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {
    if (arret) return;
    arret = true;
    void (async () => {
      await app.close();
      await ouverte.fermer(true);
      process.exit(0);
    })();
  });
}

demarrer().catch((erreur: unknown) => {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  process.exit(1);
});
