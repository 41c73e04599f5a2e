import { Module } from '@nestjs/common';
import { EtiquetteController } from './etiquette.controller.ts';
import { EtiquetteRepository } from './etiquette.repository.ts';
import { Etiqueter } from './etiqueter.ts';

/** Les étiquettes de la Région. */
@Module({ controllers: [EtiquetteController], providers: [EtiquetteRepository, Etiqueter], exports: [EtiquetteRepository, Etiqueter] })
export class EtiquetteModule {}
