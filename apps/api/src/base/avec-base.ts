import type { NestExpressApplication } from '@nestjs/platform-express';
import { creerApplication } from '../application.ts';
import { lireConfig } from '../config.ts';
import { Config } from '../configuration.ts';
import { chargerDemonstration } from '../demonstration/charger.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { type BaseOuverte, ouvrirBase } from './ouvrir.ts';

export type Commande = { readonly app: NestExpressApplication; readonly ouverte: BaseOuverte; readonly config: Config; readonly horloge: Horloge };

/**
 * Joue une commande : joint la base en service ou la lance pour la durée de l’action, migre, charge la démonstration si la base est vide.
 * `action` rend le code de sortie ; une erreur inattendue sort en 1 avec sa phrase.
 */
export async function avecBase(action: (commande: Commande) => Promise<number>): Promise<void> {
  try {
    const config = new Config(lireConfig(process.env));
    const ouverte = await ouvrirBase(config);
    const horloge = Horloge.depuis(config.horloge);
    try {
      await chargerDemonstration(ouverte, config);
      const app = await creerApplication({ base: ouverte.base, pool: ouverte.pool, horloge, hasard: new Hasard(), config });
      try { process.exitCode = await action({ app, ouverte, config, horloge }); } finally { await app.close(); }
    } finally {
      await ouverte.fermer(ouverte.embarquee?.lancee ?? false);
    }
  } catch (erreur) {
    console.error(erreur instanceof Error ? erreur.message : erreur);
    process.exitCode = 1;
  }
}
