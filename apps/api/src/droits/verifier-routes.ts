import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Role } from '@maillage/domain';
import { DROITS } from './droits.ts';

export type RouteDeclaree = { readonly classe: Type; readonly controleur: string; readonly methode: string; readonly roles: readonly Role[] | undefined };

/** Toutes les routes et leur droit : sert au démarrage, aux tests et à la documentation. */
export function routesDeclarees(application: INestApplicationContext): readonly RouteDeclaree[] {
  const controleurs = [...application.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controleurs.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((methode) => {
      const fonction = Object.getOwnPropertyDescriptor(prototype, methode)?.value as object | undefined;
      if (typeof fonction !== 'function' || !Reflect.hasMetadata(PATH_METADATA, fonction) || !Reflect.hasMetadata(METHOD_METADATA, fonction)) return [];
      const roles = (Reflect.getMetadata(DROITS, fonction) ?? Reflect.getMetadata(DROITS, metatype as object)) as readonly Role[] | undefined;
      return [{ classe: metatype as Type, controleur: (metatype as { name: string }).name, methode, roles }];
    });
  });
}

/** Arrête le démarrage si une route n’a pas de droit déclaré. */
export function exigerDroits(application: INestApplicationContext): void {
  const oubliees = routesDeclarees(application).filter(({ roles }) => roles === undefined);
  if (oubliees.length) throw new Error(`Routes sans droit déclaré : ${oubliees.map(({ controleur, methode }) => `${controleur}.${methode}`).join(', ')}`);
}
