import { Module } from '@nestjs/common';
import { MesurerHabitants } from './habitants-gagnes.ts';
import { LireSelection } from './lire-selection.ts';
import { SelectionController } from './selection.controller.ts';
import { SelectionRepository } from './selection.repository.ts';

/** Ce qu’une séance peut retenir dans son enveloppe : une aide à la lecture. */
@Module({ controllers: [SelectionController], providers: [LireSelection, MesurerHabitants, SelectionRepository] })
export class SelectionModule {}
