import { Global, Module } from '@nestjs/common';
import { TerritoireModule } from '../territoire/territoire.module.ts';
import { CouvertureAgentController } from './couverture-agent.controller.ts';
import { CouvertureController } from './couverture.controller.ts';
import { EffetController } from './effet.controller.ts';
import { InterlocuteursController } from './interlocuteurs.controller.ts';
import { ReglageInterlocuteursController } from './reglage-interlocuteurs.controller.ts';
import { ReglerInterlocuteurs } from './regler-interlocuteurs.ts';
import { LireCouverture } from './lire-couverture.ts';
import { MesurerEffet } from './mesurer-effet.ts';
import { ProposerOuvertures } from './proposer-ouvertures.ts';
import { SupposerProjets } from './supposer-projets.ts';
import { TenirCouverture } from './tenir-couverture.ts';

/** La couverture de la région, tenue en accord avec le registre ; l’effet d’un dossier ; où ouvrir ensuite. */
@Global()
@Module({
  imports: [TerritoireModule],
  controllers: [CouvertureController, CouvertureAgentController, EffetController, InterlocuteursController, ReglageInterlocuteursController],
  providers: [LireCouverture, MesurerEffet, ProposerOuvertures, ReglerInterlocuteurs, SupposerProjets, TenirCouverture],
  exports: [LireCouverture, TenirCouverture],
})
export class CouvertureModule {}
