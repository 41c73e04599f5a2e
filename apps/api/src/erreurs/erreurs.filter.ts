import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { corpsProbleme, type CorpsProbleme, Refus } from './probleme.ts';

const PHRASES: Readonly<Record<number, string>> = {
  400: 'La demande n’a pas pu être lue. Vérifiez sa forme.',
  404: 'Cette page n’existe pas, ou vous n’y avez pas accès.',
  413: 'L’envoi dépasse la taille permise. Réduisez-le ou séparez-le.',
  415: 'Envoyez du JSON (application/json).',
  503: 'Le service est momentanément indisponible. Réessayez dans quelques instants ; rien n’est perdu.',
};

/** Toute erreur, d’où qu’elle vienne (Nest, corps illisible, base), devient un problème en français. */
@Catch()
export class ErreursFilter implements ExceptionFilter {
  catch(erreur: unknown, hote: ArgumentsHost): void {
    const reponse = hote.switchToHttp().getResponse<Response>();
    if (reponse.headersSent) { reponse.end(); return; }
    repondreProbleme(reponse, erreur);
  }
}

/** Écrit le problème sur la réponse ; sert aussi aux intergiciels hors de Nest. */
export function repondreProbleme(reponse: Response, erreur: unknown): void {
  const corps = problemeDe(erreur);
  if (corps.status >= 500 && corps.status !== 503) console.error(erreur);
  if (erreur instanceof Refus && erreur.attendreSecondes) reponse.setHeader('Retry-After', erreur.attendreSecondes);
  else if (corps.status === 503) reponse.setHeader('Retry-After', 5);
  reponse.removeHeader('Content-Disposition');
  reponse.status(corps.status).type('application/problem+json').send(JSON.stringify(corps));
}

/** Le problème que dit une erreur, quelle qu’elle soit. */
export function problemeDe(erreur: unknown): CorpsProbleme {
  if (erreur instanceof Refus) return erreur.getResponse() as CorpsProbleme;
  if (erreur instanceof HttpException) {
    const status = erreur.getStatus();
    const fourni = erreur.getResponse();
    const anglais = typeof fourni === 'object' && 'error' in fourni && /^(Cannot |Unexpected|Invalid|Bad )/.test(erreur.message);
    return corpsProbleme(status, !anglais && /[éèàùç’ ]/.test(erreur.message) && !/^(Unauthorized|Forbidden|Not Found)/.test(erreur.message) ? erreur.message : PHRASES[status] ?? 'La demande est refusée.');
  }
  const { code, status, type } = erreur as { code?: string; status?: number; type?: string };
  if (type?.startsWith('entity.') || type === 'encoding.unsupported' || type === 'charset.unsupported' || type === 'request.size.invalid' || type === 'request.aborted') return corpsProbleme(status ?? 400, PHRASES[status ?? 400] ?? PHRASES[400]!);
  if (typeof code === 'string') {
    // Classes SQLSTATE : 22 valeur illisible, 23 contrainte, 40 conflit, 08/53/57 base absente ou saturée.
    if (/^22/.test(code)) return corpsProbleme(400, 'Une valeur n’a pas la forme attendue. Corrigez-la puis recommencez.');
    if (/^23/.test(code) || /^40/.test(code)) return corpsProbleme(409, 'Cette action en a croisé une autre. Rechargez la page puis recommencez.');
    if (/^(08|53|57)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'].includes(code)) return corpsProbleme(503, PHRASES[503]!);
    if (code === 'ENOSPC') return corpsProbleme(507, 'L’espace de stockage est plein. Prévenez l’administration du portail.');
  }
  if (erreur instanceof Error && /timeout|Connection terminated|not established|not queryable|already released|pool is draining|pool after calling end/i.test(erreur.message)) return corpsProbleme(503, PHRASES[503]!);
  return corpsProbleme(typeof status === 'number' && status >= 400 && status < 500 ? status : 500, typeof status === 'number' && status < 500 ? PHRASES[status] ?? PHRASES[400]! : 'Une erreur est survenue. Elle a été notée ; réessayez dans quelques instants.');
}
