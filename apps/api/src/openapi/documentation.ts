import { createRequire } from 'node:module';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { RACINE } from '../config.ts';
import { construireDocument, type Document } from './document.ts';
import { lireReponses } from './lecture/reponses.ts';

const require = createRequire(import.meta.url);
const PAGE = path.join(RACINE, 'apps/api/public/docs');
const SWAGGER_UI = path.dirname(require.resolve('swagger-ui-dist/package.json'));
const UNE_HEURE = 'public, max-age=3600';

/** Monte le contrat (`/api/openapi.json`, construit à la première demande) et sa page (`/api/docs`), sans script ni style en ligne. */
export function monterDocumentation(app: NestExpressApplication): void {
  let document: Document | undefined;
  app.use('/api/openapi.json', lecture((_requete, reponse) => { reponse.json(document ??= construireDocument(app, lireReponses())); }));
  for (const fichier of ['swagger-ui-bundle.js', 'swagger-ui.css']) app.use(`/api/docs/${fichier}`, lecture((_requete, reponse) => { reponse.sendFile(fichier, { root: SWAGGER_UI, headers: { 'Cache-Control': UNE_HEURE } }); }));
  app.use('/api/docs', lecture((requete, reponse, suite) => { if (requete.path === '/') reponse.sendFile('index.html', { root: PAGE }); else suite(); }));
  app.use('/api/docs', express.static(PAGE, { index: false, redirect: false }));
}

/** Répond à GET et HEAD ; laisse passer le reste. */
const lecture = (repondre: (requete: Request, reponse: Response, suite: NextFunction) => void) => (requete: Request, reponse: Response, suite: NextFunction): void => {
  if (requete.method === 'GET' || requete.method === 'HEAD') repondre(requete, reponse, suite); else suite();
};
