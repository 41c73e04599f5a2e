import type { INestApplicationContext } from '@nestjs/common';
import { HORS_NEST } from './hors-nest.ts';
import type { OperationLue, ReponsesLues } from './lecture/reponses.ts';
import { problemesDe } from './problemes.ts';
import { lireRoutes, type Route } from './route.ts';
import { schemasDesSaisies } from './saisies.ts';
import { reference, type Schema } from './schema.ts';

export type Document = { readonly openapi: string; readonly info: Schema; readonly tags: readonly { readonly name: string }[]; readonly paths: Readonly<Record<string, Schema>>; readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly securitySchemes: Schema } };

/** Le contrat OpenAPI 3.0 : routes et droits lus dans l’application, saisies dans leurs contraintes, réponses dans les types (décision 0008). */
export function construireDocument(application: INestApplicationContext, { operations, composants }: ReponsesLues): Document {
  const saisies = schemasDesSaisies();
  const paths: Record<string, Schema> = {};
  const routes = lireRoutes(application);
  for (const route of routes) {
    const lue = operations[route.cle];
    if (!lue) throw new Error(`${route.cle} n’est pas dans les réponses lues : relancez la construction (npm run build).`);
    paths[route.adresse] = { ...paths[route.adresse], [route.verbe]: operation(route, lue, saisies) };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Maillage, l’API des aides aux tiers-lieux', version: '1', description: 'JSON en entrée et en sortie ; montants en centimes entiers, jours civils AAAA-MM-JJ, instants UTC. `x-droits` liste les rôles admis, vide pour une opération publique ; ce qu’une personne ne peut pas voir répond 404. Toute erreur est un `application/problem+json` en français.' },
    tags: [...new Set([...routes.map(({ rubrique }) => rubrique), 'Téléversement', 'Documentation'])].sort((a, b) => a.localeCompare(b, 'fr')).map((name) => ({ name })),
    paths: { ...paths, ...HORS_NEST },
    components: { schemas: { ...composants, ...saisies }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'maillage.sid', description: 'Cookie posé par POST /api/connexion.' } } },
  };
}

function operation(route: Route, lue: OperationLue, saisies: Readonly<Record<string, Schema>>): Schema {
  const { cle, rubrique, roles, corps } = route;
  return {
    operationId: cle, tags: [rubrique], ...(lue.resume && { summary: lue.resume }),
    'x-droits': roles, security: roles.length ? [{ session: [] }] : [],
    parameters: parametres(route, saisies),
    ...(corps && { requestBody: { required: true, content: { 'application/json': { schema: reference(corps.name) } } } }),
    responses: { [route.statut]: succes(route, lue), ...problemesDe(route, lue) },
  };
}

function parametres({ chemin, requete, filtres, lit }: Route, saisies: Readonly<Record<string, Schema>>): readonly Schema[] {
  const champs = filtres ? Object.entries((saisies[filtres.name]?.['properties'] ?? {}) as Record<string, Schema>) : [];
  return [
    ...chemin.map(({ nom, schema }) => ({ name: nom, in: 'path', required: true, schema })),
    ...requete.map(({ nom, schema }) => ({ name: nom, in: 'query', schema })),
    ...champs.map(([name, { nullable: _nullable, ...schema }]) => ({ name, in: 'query', schema })),
    ...(lit.version ? [{ name: 'If-Match', in: 'header', required: true, description: 'L’ETag de la version lue.', schema: { type: 'string', pattern: '^(W/)?"\\d{1,9}"$' } }] : []),
    ...(lit.cle ? [{ name: 'Idempotency-Key', in: 'header', required: true, description: 'Une clé par intention : la reprise reçoit la première réponse.', schema: { type: 'string', pattern: '^[\\w-]{8,100}$' } }] : []),
  ];
}

function succes({ entetes, statut }: Route, { rendu, etag }: OperationLue): Schema {
  const type = entetes['content-type']?.split(';')[0] ?? (rendu === 'fichier' ? '*/*' : 'application/json');
  const schema = rendu === 'fichier' ? { type: 'string', format: 'binary' } : rendu ?? (entetes['content-type'] ? { type: 'string' } : null);
  return {
    description: statut === 201 ? 'Créé' : statut === 202 ? 'Reçu' : statut === 204 ? 'Fait' : 'Réponse',
    ...(etag && { headers: { ETag: { description: 'Version à rendre dans `If-Match`.', schema: { type: 'string' } } } }),
    ...(schema && { content: { [type]: { schema } } }),
  };
}
