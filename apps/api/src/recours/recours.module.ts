import { Global, Module } from '@nestjs/common';
import { AppliquerReponse } from './appliquer-reponse.ts';
import { Contester } from './contester.ts';
import { InstruireRecours } from './instruire-recours.ts';
import { LireRecours } from './lire-recours.ts';
import { RecevoirRecours } from './recevoir-recours.ts';
import { RecomposerRecours } from './recomposer-recours.ts';
import { RecoursController } from './recours.controller.ts';
import { RecoursRepository } from './recours.repository.ts';
import { RepondreRecours } from './repondre-recours.ts';

/** Recours gracieux, réponses, contentieux. */
@Global()
@Module({ controllers: [RecoursController], providers: [AppliquerReponse, Contester, InstruireRecours, LireRecours, RecevoirRecours, RecomposerRecours, RecoursRepository, RepondreRecours], exports: [AppliquerReponse, RecomposerRecours] })
export class RecoursModule {}
