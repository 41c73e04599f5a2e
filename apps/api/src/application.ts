import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { AppModule } from './app.module.ts';
import { exigerDroits } from './droits/verifier-routes.ts';
import { servirFronts } from './fronts.ts';
import type { Moyens } from './moyens.ts';
import { monterDocumentation } from './openapi/documentation.ts';
import { monterTeleversements } from './piece/televersements.ts';
import { exigerJson, refuserAilleurs } from './session/origine.ts';
import { reponsesComprimees } from './reponses-comprimees.ts';
import { secretDesSessions } from './session/secret.ts';
import { sessions } from './session/session.ts';
import { exigerCorpsSain } from './erreurs/corps-sain.ts';
import { repondreProbleme } from './erreurs/erreurs.filter.ts';
import type { NextFunction, Request, Response } from 'express';

/** Politique de contenu sans aucun `unsafe-*` ; blob: sert aux aperçus de fichiers choisis par la personne. `ailleurs` : le serveur du fond de carte, s’il y en a un. */
const politique = (ailleurs: readonly string[]) => ({
  'default-src': ["'self'"], 'base-uri': ["'none'"], 'object-src': ["'none'"], 'frame-ancestors': ["'self'"], 'form-action': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'], 'font-src': ["'self'"], 'style-src': ["'self'"], 'script-src': ["'self'"], 'worker-src': ["'self'"], 'connect-src': ["'self'", ...ailleurs], 'frame-src': ["'self'"],
});

/** Monte l’application prête à écouter : mêmes sécurités en service, en test et en démonstration. */
export async function creerApplication(moyens: Moyens): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.avec(moyens), { bodyParser: false, logger: ['error', 'warn'], abortOnError: false });
  app.disable('x-powered-by');
  app.set('trust proxy', moyens.config.mandataires);
  app.set('query parser', 'simple');
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: politique(moyens.config.fondCarte ? [new URL(moyens.config.fondCarte.tuiles).origin] : []) }, crossOriginEmbedderPolicy: false, hsts: false, xFrameOptions: { action: 'sameorigin' } }));
  app.use(refuserAilleurs);
  app.use('/api', reponsesComprimees());
  const session = sessions(moyens.pool, await secretDesSessions(moyens.base, moyens.config, moyens.hasard), () => Date.parse(moyens.horloge.maintenant()));
  app.use('/api', session);
  monterTeleversements(app, moyens);
  app.use('/api', exigerJson);
  app.useBodyParser('json', { limit: '1mb', strict: true });
  app.use('/api', exigerCorpsSain);
  app.use((erreur: unknown, _requete: Request, reponse: Response, suite: NextFunction) => { if (reponse.headersSent) suite(erreur); else repondreProbleme(reponse, erreur); });
  app.use('/api', (_requete: Request, reponse: Response, suite: NextFunction) => { reponse.setHeader('Cache-Control', 'no-store'); suite(); });
  monterDocumentation(app);
  servirFronts(app);
  await app.init();
  exigerDroits(app);
  return app;
}
