import { Module } from '@nestjs/common';
import { DerogationController } from './derogation.controller.ts';
import { DerogationRepository } from './derogation.repository.ts';
import { ListerAttentes } from './lister-attentes.ts';
import { ViserConclusion } from './viser-conclusion.ts';

/** Les dérogations et les conclusions qui contredisent le constat : leur file, leur visa. */
@Module({ controllers: [DerogationController], providers: [DerogationRepository, ListerAttentes, ViserConclusion] })
export class DerogationModule {}
