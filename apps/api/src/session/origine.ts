import type { NextFunction, Request, Response } from 'express';
import { repondreProbleme } from '../erreurs/erreurs.filter.ts';
import { Refus } from '../erreurs/probleme.ts';

const LECTURES = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuse les écritures venues d’ailleurs (contrat §2) : pas de jeton CSRF, l’origine suffit. */
export function refuserAilleurs(requete: Request, reponse: Response, suite: NextFunction): void {
  if (LECTURES.has(requete.method)) { suite(); return; }
  const origine = requete.get('origin');
  const etrangere = origine !== undefined && !memeHote(origine, requete);
  if (etrangere || requete.get('sec-fetch-site') === 'cross-site') { repondreProbleme(reponse, new Refus(403, 'Cette écriture vient d’un autre site : elle est refusée.')); return; }
  suite();
}

const memeHote = (origine: string, requete: Request): boolean => {
  try { return new URL(origine).host === requete.get('host'); } catch { return false; }
};

/** Les envois de fichiers bruts, sous `/api`. */
const FICHIERS = /^(\/instruction\/actes\/(originaux|[0-9a-f-]{36}\/avis-reception\/scan)|\/instruction\/comites\/[0-9a-f-]{36}\/proces-verbal\/original|\/dossiers\/[0-9a-f-]{36}\/convention\/fichier)$/i;

/** Un corps qui n’est pas du JSON reçoit 415, les envois de fichiers à part. */
export function exigerJson(requete: Request, reponse: Response, suite: NextFunction): void {
  const aCorps = requete.headers['transfer-encoding'] !== undefined || Number(requete.headers['content-length'] ?? 0) > 0;
  if (LECTURES.has(requete.method) || !aCorps || requete.is('application/json') || (requete.is('application/pdf') && FICHIERS.test(requete.path))) { suite(); return; }
  repondreProbleme(reponse, new Refus(415, 'Envoyez du JSON (application/json).'));
}
