import { Global, Module } from '@nestjs/common';
import { AppliquerReponse } from './appliquer-reponse.ts';
import { Contester } from './contester.ts';
import { InstruireRecours } from './instruire-recours.ts';
import { LireRecours } from './lire-recours.ts';
import { RecevoirRecours } from './recevoir-recours.ts';
import { RecoursController } from './recours.controller.ts';
import { RecoursRepository } from './recours.repository.ts';
import { RepondreRecours } from './repondre-recours.ts';

/** Recours gracieux, réponses, contentieux. */
@Global()
@Module({ controllers: [RecoursController], providers: [AppliquerReponse, Contester, InstruireRecours, LireRecours, RecevoirRecours, RecoursRepository, RepondreRecours], exports: [AppliquerReponse] })
export class RecoursModule {}
