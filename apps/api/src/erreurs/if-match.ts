import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { perime, Refus } from './probleme.ts';

/** La version que la personne a lue, prise de l’en-tête `If-Match: "n"` ; 428 sans, 412 illisible. */
export const Version = createParamDecorator((_donnee: unknown, contexte: ExecutionContext): number => {
  const entete = contexte.switchToHttp().getRequest<Request>().get('if-match');
  if (!entete) throw new Refus(428, 'Précisez la version lue (en-tête If-Match).');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(entete.trim())?.[1];
  if (!version) throw perime();
  return Number(version);
});

/** La clé d’idempotence de la requête, ou rien. */
export const Cle = createParamDecorator((_donnee: unknown, contexte: ExecutionContext): string | undefined => contexte.switchToHttp().getRequest<Request>().get('idempotency-key'));
