import { Global, Module } from '@nestjs/common';
import { AvisController } from './avis.controller.ts';
import { AvisRepository } from './avis.repository.ts';
import { DemanderAvis } from './demander-avis.ts';
import { ExpertiseController } from './expertise.controller.ts';
import { ExpertsRepository } from './experts.repository.ts';
import { PresenterAvis } from './presenter-avis.ts';
import { PresenterExpertise } from './presenter-expertise.ts';
import { RelancerAvis } from './relancer-avis.ts';
import { RendreAvis } from './rendre-avis.ts';

/** Les avis demandés aux experts : côté instruction, côté expert, et leurs rappels quotidiens. */
@Global()
@Module({
  controllers: [AvisController, ExpertiseController],
  providers: [AvisRepository, DemanderAvis, ExpertsRepository, PresenterAvis, PresenterExpertise, RelancerAvis, RendreAvis],
  exports: [AvisRepository, DemanderAvis, RelancerAvis, RendreAvis],
})
export class AvisModule {}
