import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

const TEXTES = /^(application\/(json|problem\+json|geo\+json)|text\/csv)\b/;
const EN_DESSOUS = 10_000;

/**
 * Comprime les grandes réponses de l’API : JSON, GeoJSON et CSV, à partir de 10 ko.
 * Jamais un PDF ni une pièce (déjà comprimés), ni un flux d’événements (il attendrait la fin d’un bloc).
 */
export const reponsesComprimees = (): RequestHandler =>
  compression({ threshold: EN_DESSOUS, filter: (_requete, reponse) => TEXTES.test(String(reponse.getHeader('Content-Type') ?? '')), brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
