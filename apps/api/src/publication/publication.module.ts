import { Module } from '@nestjs/common';
import { ComposerPublication } from './composer-publication.ts';
import { DonneesOuvertesController, PublicationController } from './publication.controller.ts';
import { ExporterScdl } from './exporter-scdl.ts';
import { PublicationRepository } from './publication.repository.ts';
import { Publier } from './publier.ts';

/** Les données essentielles des subventions : ce que la loi fait publier. */
@Module({ controllers: [DonneesOuvertesController, PublicationController], providers: [ComposerPublication, ExporterScdl, PublicationRepository, Publier] })
export class PublicationModule {}
