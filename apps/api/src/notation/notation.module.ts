import { Global, Module } from '@nestjs/common';
import { ConduireNotation } from './conduire-notation.ts';
import { EvaluateursRepository } from './evaluateurs.repository.ts';
import { FichesController } from './fiches.controller.ts';
import { NotationController } from './notation.controller.ts';
import { NotationRepository } from './notation.repository.ts';
import { Noter } from './noter.ts';
import { PresenterNotation } from './presenter-notation.ts';

/** La notation des dossiers : fiches à l’aveugle, comparaison, synthèse. */
@Global()
@Module({
  controllers: [NotationController, FichesController],
  providers: [ConduireNotation, EvaluateursRepository, NotationRepository, Noter, PresenterNotation],
  exports: [ConduireNotation, NotationRepository, Noter],
})
export class NotationModule {}
