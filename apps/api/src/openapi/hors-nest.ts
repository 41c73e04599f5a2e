import type { Role } from '@maillage/domain';
import { TOUS_LES_ROLES } from '../droits/droits.ts';
import { reponsesProbleme } from './problemes.ts';
import type { Schema } from './schema.ts';

const operation = (rubrique: string, operationId: string, summary: string, roles: readonly Role[], reste: { readonly parameters?: readonly Schema[]; readonly requestBody?: Schema; readonly responses: Schema }): Schema =>
  ({ operationId, tags: [rubrique], summary, 'x-droits': roles, security: roles.length ? [{ session: [] }] : [], ...reste });

const entete = (name: string, description: string, schema: Schema = { type: 'string' }): Schema => ({ name, in: 'header', required: true, description, schema });
const TUS = entete('Tus-Resumable', 'Version du protocole.', { type: 'string', enum: ['1.0.0'] });
const LONGUEUR = { 'Upload-Length': { description: 'Taille annoncée, en octets.', schema: { type: 'integer' } } };
const POSITION = { 'Upload-Offset': { description: 'Octets déjà reçus.', schema: { type: 'integer' } } };
const envoi = (operationId: string, summary: string, reste: Parameters<typeof operation>[4]): Schema => operation('Téléversement', operationId, summary, TOUS_LES_ROLES, reste);

/** Ce qui répond sans passer par Nest, décrit à la main : les envois reprenables (protocole tus 1.0.0) et la documentation elle-même. */
export const HORS_NEST: Readonly<Record<string, Schema>> = {
  '/api/televersements': {
    post: envoi('Televersement.annoncer', 'Annonce une pièce et reçoit l’adresse de son envoi', {
      parameters: [TUS, entete('Upload-Length', 'Taille du fichier en octets, 20 Mo au plus.', { type: 'integer', minimum: 0, maximum: 20 * 1024 * 1024 }), entete('Upload-Metadata', '`dossier`, `code` (pièce de l’appel) et `nom` (du fichier), chacun suivi de sa valeur en base64, séparés par des virgules.')],
      responses: { 201: { description: 'Envoi ouvert pour 24 heures', headers: { Location: { description: 'Adresse où envoyer les octets.', schema: { type: 'string' } } } }, ...reponsesProbleme([400, 401, 403, 404, 409, 412, 413, 415, 422, 503]) },
    }),
  },
  '/api/televersements/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    head: envoi('Televersement.ou', 'Dit où reprendre un envoi interrompu', {
      parameters: [TUS],
      responses: { 200: { description: 'Envoi en cours', headers: { ...POSITION, ...LONGUEUR } }, ...reponsesProbleme([401, 404, 412, 503]) },
    }),
    patch: envoi('Televersement.envoyer', 'Envoie la suite du fichier ; le dernier octet range la pièce au dossier', {
      parameters: [TUS, entete('Upload-Offset', 'Où commencent ces octets.', { type: 'integer', minimum: 0 })],
      requestBody: { required: true, content: { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } } },
      responses: { 204: { description: 'Octets reçus', headers: POSITION }, ...reponsesProbleme([400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 503]) },
    }),
    delete: envoi('Televersement.abandonner', 'Abandonne un envoi', { parameters: [TUS], responses: { 204: { description: 'Envoi oublié' }, ...reponsesProbleme([400, 401, 403, 404, 412, 503]) } }),
  },
  '/api/openapi.json': {
    get: operation('Documentation', 'Documentation.contrat', 'Ce document', [], { responses: { 200: { description: 'Document OpenAPI 3.0', content: { 'application/json': { schema: { type: 'object', required: ['openapi', 'info', 'paths', 'components'] } } } }, ...reponsesProbleme([503]) } }),
  },
  '/api/docs': {
    get: operation('Documentation', 'Documentation.page', 'Ce document, en page', [], { responses: { 200: { description: 'Page', content: { 'text/html': { schema: { type: 'string' } } } }, ...reponsesProbleme([503]) } }),
  },
};
