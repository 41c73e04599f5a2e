import { Module } from '@nestjs/common';
import { LireTableauDeBord } from './lire-tableau-de-bord.ts';
import { TableauDeBordController } from './tableau-de-bord.controller.ts';

/** Ce que l’année engage et paie, d’un coup d’œil. */
@Module({ controllers: [TableauDeBordController], providers: [LireTableauDeBord] })
export class TableauDeBordModule {}
