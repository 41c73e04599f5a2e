import { TITRES } from '../erreurs/probleme.ts';
import type { OperationLue } from './lecture/reponses.ts';
import type { Route } from './route.ts';
import { reference, type Schema } from './schema.ts';

const LECTURES = new Set(['get', 'head', 'options']);

/** Les refus d’une opération : ceux que son code lève, et ceux du chemin que toute requête suit (droit, corps, version, base). */
export function problemesDe({ verbe, roles, chemin, filtres, lit }: Route, { refus }: OperationLue): Readonly<Record<string, Schema>> {
  const ecriture = !LECTURES.has(verbe);
  return reponsesProbleme([
    ...refus,
    ...(roles.length ? [401, 403] : []),
    ...(ecriture ? [400, 403, 413, 415] : []),
    ...(ecriture && roles.length ? [409] : []),
    ...(filtres ? [400] : []),
    ...(chemin.length ? [400, 404] : []),
    ...(lit.version ? [412, 428] : []),
    503,
  ]);
}

export function reponsesProbleme(statuts: readonly number[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries([...new Set(statuts)].map((statut) => [String(statut), {
    description: TITRES[statut] ?? 'Erreur',
    ...([429, 503].includes(statut) && { headers: { 'Retry-After': { description: 'Secondes à attendre avant de réessayer.', schema: { type: 'integer' } } } }),
    content: { 'application/problem+json': { schema: reference('Probleme') } },
  }]));
}
