import { Global, Module } from '@nestjs/common';
import { OriginalRepository } from '../acte/original.repository.ts';
import { AnnoncerAvenant } from './annoncer-avenant.ts';
import { AppliquerChangement } from './appliquer-changement.ts';
import { ChangementRepository } from './changement.repository.ts';
import { ChangementsController } from './changements.controller.ts';
import { DemanderChangement } from './demander-changement.ts';
import { EtablirActeChangement } from './etablir-acte-changement.ts';
import { InstruireChangement } from './instruire-changement.ts';
import { JugerChangement } from './juger-changement.ts';
import { MesChangementsController } from './mes-changements.controller.ts';
import { PasserChangement } from './passer-changement.ts';
import { PiecesChangementRepository } from './pieces-changement.repository.ts';
import { PresenterChangement } from './presenter-changement.ts';
import { SignerAvenant } from './signer-avenant.ts';

/** Les changements demandés après l’attribution, et leurs avenants. */
@Global()
@Module({
  controllers: [MesChangementsController, ChangementsController],
  providers: [AnnoncerAvenant, AppliquerChangement, ChangementRepository, DemanderChangement, EtablirActeChangement, InstruireChangement, JugerChangement, OriginalRepository, PasserChangement, PiecesChangementRepository, PresenterChangement, SignerAvenant],
  exports: [AnnoncerAvenant, AppliquerChangement, PiecesChangementRepository],
})
export class ChangementModule {}
