import { Module } from '@nestjs/common';
import { VueController } from './vue.controller.ts';
import { VueRepository } from './vue.repository.ts';

/** Les vues gardées de la liste de travail. */
@Module({ controllers: [VueController], providers: [VueRepository] })
export class VueModule {}
