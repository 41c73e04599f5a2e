import { Module } from '@nestjs/common';
import { EtiquetteModule } from '../etiquette/etiquette.module.ts';
import { Relever } from '../reperes/relever.ts';
import { ReperesRepository } from '../reperes/reperes.repository.ts';
import { VisiteController } from '../visite/visite.controller.ts';
import { VisiteRepository } from '../visite/visite.repository.ts';
import { NoteController } from './note.controller.ts';
import { NoteRepository } from './note.repository.ts';
import { SuiviInterneController } from './suivi-interne.controller.ts';

/** Ce que le service garde pour lui sur un dossier : notes, étiquettes, visites, repères. */
@Module({ imports: [EtiquetteModule], controllers: [NoteController, SuiviInterneController, VisiteController], providers: [NoteRepository, Relever, ReperesRepository, VisiteRepository] })
export class NoteModule {}
