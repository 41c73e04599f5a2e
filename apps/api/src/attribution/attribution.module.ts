import { Module } from '@nestjs/common';
import { EtiquetteModule } from '../etiquette/etiquette.module.ts';
import { Attribuer } from './attribuer.ts';
import { AttributionController } from './attribution.controller.ts';
import { AttributionRepository } from './attribution.repository.ts';
import { ExecuterGeste } from './executer-geste.ts';
import { GesteGroupeRepository } from './geste-groupe.repository.ts';
import { LancerGeste } from './lancer-geste.ts';

/** L’attribution des dossiers, et les gestes sur plusieurs dossiers à la fois. */
@Module({ imports: [EtiquetteModule], controllers: [AttributionController], providers: [Attribuer, AttributionRepository, ExecuterGeste, GesteGroupeRepository, LancerGeste] })
export class AttributionModule {}
