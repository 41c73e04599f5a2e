import { type INestApplicationContext, ParseIntPipe, RequestMethod, type Type } from '@nestjs/common';
import { HEADERS_METADATA, HTTP_CODE_METADATA, METHOD_METADATA, PARAMTYPES_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Role } from '@maillage/domain';
import { routesDeclarees, type RouteDeclaree } from '../droits/verifier-routes.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle, Version } from '../erreurs/if-match.ts';
import { rubriqueDe } from './rubriques.ts';
import type { Schema } from './schema.ts';

/** Une route telle que Nest la sert : adresse, droit et ce que la méthode lit de la requête. */
export type Route = {
  /** `Controleur.methode` : la clé de ce que le compilateur a lu. */
  readonly cle: string;
  readonly rubrique: string;
  readonly verbe: string;
  readonly adresse: string;
  readonly roles: readonly Role[];
  readonly statut: number;
  readonly entetes: Readonly<Record<string, string>>;
  readonly chemin: readonly Parametre[];
  readonly requete: readonly Parametre[];
  readonly filtres: Type | null;
  readonly corps: Type | null;
  readonly lit: { readonly version: boolean; readonly cle: boolean };
};
export type Parametre = { readonly nom: string; readonly schema: Schema };

type Argument = { readonly index: number; readonly data?: string; readonly pipes?: readonly unknown[]; readonly factory?: unknown };

export const lireRoutes = (application: INestApplicationContext): readonly Route[] => routesDeclarees(application).map(lireRoute);

function lireRoute({ classe, controleur, methode, roles }: RouteDeclaree): Route {
  const fonction = (classe.prototype as Record<string, object>)[methode]!;
  const verbe = RequestMethod[Reflect.getMetadata(METHOD_METADATA, fonction) as number]!.toLowerCase();
  const recus = Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, classe, methode) ?? {}) as Record<string, Argument>);
  const types = (Reflect.getMetadata(PARAMTYPES_METADATA, classe.prototype as object, methode) ?? []) as readonly Type[];
  const lus = (genre: RouteParamtypes) => recus.filter(([cle]) => cle.startsWith(`${genre}:`)).map(([, argument]) => argument).sort((a, b) => a.index - b.index);
  const entier = (genre: RouteParamtypes) => lus(genre).filter(({ data }) => data === undefined).map(({ index }) => types[index]!)[0] ?? null;
  const nommes = (genre: RouteParamtypes): readonly Parametre[] => lus(genre).flatMap(({ data, pipes }) => data === undefined ? [] : [{ nom: data, schema: schemaDuTri(pipes ?? []) }]);
  const injecte = (decorateur: DecorateurDeParametre) => recus.some(([, { factory }]) => factory !== undefined && factory === fabriqueDe(decorateur));
  return {
    cle: `${controleur}.${methode}`,
    rubrique: rubriqueDe(controleur),
    verbe, roles: roles ?? [],
    adresse: `/${[classe, fonction].map((cible) => String(Reflect.getMetadata(PATH_METADATA, cible))).map((morceau) => morceau.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`.replace(/:(\w+)/g, '{$1}'),
    statut: (Reflect.getMetadata(HTTP_CODE_METADATA, fonction) as number | undefined) ?? (verbe === 'post' ? 201 : 200),
    entetes: Object.fromEntries(((Reflect.getMetadata(HEADERS_METADATA, fonction) ?? []) as readonly { name: string; value: string }[]).map(({ name, value }) => [name.toLowerCase(), value])),
    chemin: nommes(RouteParamtypes.PARAM), requete: nommes(RouteParamtypes.QUERY),
    filtres: entier(RouteParamtypes.QUERY), corps: entier(RouteParamtypes.BODY),
    lit: { version: injecte(Version), cle: injecte(Cle) },
  };
}

const schemaDuTri = (tris: readonly unknown[]): Schema =>
  tris.includes(Identifiant) ? { type: 'string', format: 'uuid' } : tris.includes(ParseIntPipe) ? { type: 'integer', minimum: 1 } : { type: 'string', minLength: 1 };

type DecorateurDeParametre = () => ParameterDecorator;

/** La fonction qu’un décorateur de paramètre donne à Nest : on la reconnaît en le posant sur une sonde. */
function fabriqueDe(decorateur: DecorateurDeParametre): unknown {
  class Sonde { methode(): void {} }
  decorateur()(Sonde.prototype, 'methode', 0);
  return Object.values(Reflect.getMetadata(ROUTE_ARGS_METADATA, Sonde, 'methode') as Record<string, Argument>)[0]!.factory;
}
