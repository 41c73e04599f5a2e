import { Global, Module } from '@nestjs/common';
import { CodeRepriseRepository } from './code-reprise.repository.ts';
import { CodesDeReprise } from './codes-de-reprise.ts';
import { JoindrePorteur } from './joindre-porteur.ts';
import { Reprendre } from './reprendre.ts';
import { SaisieController } from './saisie.controller.ts';
import { SaisieRepository } from './saisie.repository.ts';
import { Saisir } from './saisir.ts';

/** Les candidatures venues par la poste, par courriel ou remises sur place : leur saisie par un agent, leur reprise par le porteur. */
@Global()
@Module({
  controllers: [SaisieController],
  providers: [CodeRepriseRepository, CodesDeReprise, JoindrePorteur, Reprendre, SaisieRepository, Saisir],
  exports: [CodesDeReprise, JoindrePorteur, SaisieRepository, Saisir],
})
export class SaisieAgentModule {}
