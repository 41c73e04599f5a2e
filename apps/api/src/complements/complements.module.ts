import { Global, Module } from '@nestjs/common';
import { ComplementsAgentController } from './complements-agent.controller.ts';
import { ComplementsPorteurController } from './complements-porteur.controller.ts';
import { ComplementsRepository } from './complements.repository.ts';
import { DemanderComplements } from './demander-complements.ts';
import { IrrecevabiliteRepository } from './irrecevabilite.repository.ts';
import { LireComplements } from './lire-complements.ts';
import { PresenterComplements } from './presenter-complements.ts';
import { RappelerComplements } from './rappeler-complements.ts';
import { RepondreComplements } from './repondre-complements.ts';
import { SuivreComplements } from './suivre-complements.ts';

/** Les compléments d’un dossier déposé : demandés point par point, transmis, rappelés ; l’irrecevabilité quand ils ne viennent pas. */
@Global()
@Module({
  controllers: [ComplementsAgentController, ComplementsPorteurController],
  providers: [ComplementsRepository, DemanderComplements, IrrecevabiliteRepository, LireComplements, PresenterComplements, RappelerComplements, RepondreComplements, SuivreComplements],
  exports: [ComplementsRepository, DemanderComplements, IrrecevabiliteRepository, LireComplements, RappelerComplements, RepondreComplements, SuivreComplements],
})
export class ComplementsModule {}
