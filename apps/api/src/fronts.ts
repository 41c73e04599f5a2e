import fs from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { RACINE } from './config.ts';
import { fichiersComprimes } from './fichiers-comprimes.ts';

const FRONTS = [{ base: '/instruction', dossier: path.join(RACINE, 'apps/instruction/dist') }, { base: '/', dossier: path.join(RACINE, 'apps/portail/dist') }];
const API = /^\/(api|boite)(\/|$)/;
const FIGE = `public, max-age=${365 * 24 * 3600}, immutable`;

/** Sert les deux fronts construits : fichiers figés en cache long, toute autre adresse rend leur page. `/api` n’est jamais une page. */
export function servirFronts(app: NestExpressApplication): void {
  for (const { base, dossier } of FRONTS) {
    app.use(base, horsApi(fichiersComprimes(dossier, FIGE)));
    app.use(base, horsApi(express.static(dossier, { index: false, redirect: false, setHeaders: (reponse: Response, fichier: string) => {
      if (fichier.includes(`${path.sep}assets${path.sep}`)) reponse.setHeader('Cache-Control', FIGE);
    } })));
    app.use(base, (requete: Request, reponse: Response, suite: NextFunction) => {
      const page = pageDe(dossier, requete.path);
      if ((requete.method !== 'GET' && requete.method !== 'HEAD') || API.test(requete.originalUrl) || !page) { suite(); return; }
      reponse.setHeader('Cache-Control', 'no-cache');
      reponse.type('html').sendFile(page);
    });
  }
}

/** Une demande d’API ne cherche pas de fichier sur le disque. */
const horsApi = (servir: RequestHandler): RequestHandler => (requete, reponse, suite) => (API.test(requete.originalUrl) ? suite() : servir(requete, reponse, suite));

/** La page préparée pour cette adresse si la construction en a produit une, sinon l’entrée du front. */
function pageDe(dossier: string, adresse: string): string | null {
  if (/\.[a-z0-9]{2,5}$/i.test(adresse)) return null;
  return [...(adresse === '/' ? ['accueil.html'] : []), 'index.html'].map((nom) => path.join(dossier, nom)).find((page) => fs.existsSync(page)) ?? null;
}
