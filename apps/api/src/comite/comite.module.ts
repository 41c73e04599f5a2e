import { Global, Module } from '@nestjs/common';
import { AccesComite } from './acces-comite.ts';
import { ArchiverProcesVerbal } from './archiver-proces-verbal.ts';
import { CloreComite } from './clore-comite.ts';
import { ComiteController } from './comite.controller.ts';
import { ComiteRepository } from './comite.repository.ts';
import { DeportRepository } from './deports/deport.repository.ts';
import { Deporter } from './deports/deporter.ts';
import { DeportsController } from './deports/deports.controller.ts';
import { MandatRepository } from './deports/mandat.repository.ts';
import { MandatsController } from './deports/mandats.controller.ts';
import { NotesRetenues } from './notes-retenues.ts';
import { PassagesRepository } from './passages.repository.ts';
import { PreparerComite } from './preparer-comite.ts';
import { PresenterComite } from './presenter-comite.ts';
import { PresenterFiche } from './presenter-fiche.ts';
import { ProcesVerbalRepository } from './proces-verbal.repository.ts';
import { TenirComite } from './tenir-comite.ts';
import { TenueController } from './tenue.controller.ts';

/** Le comité : ses séances, ses conflits d’intérêts, ses avis, son procès-verbal. */
@Global()
@Module({
  controllers: [ComiteController, TenueController, DeportsController, MandatsController],
  providers: [AccesComite, ArchiverProcesVerbal, CloreComite, ComiteRepository, Deporter, DeportRepository, MandatRepository, NotesRetenues, PassagesRepository, PreparerComite, PresenterComite, PresenterFiche, ProcesVerbalRepository, TenirComite],
  exports: [CloreComite, NotesRetenues, PreparerComite, TenirComite],
})
export class ComiteModule {}
