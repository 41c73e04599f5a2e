import { Module } from '@nestjs/common';
import { TerritoireModule } from '../territoire/territoire.module.ts';
import { EligibiliteController } from './eligibilite.controller.ts';
import { TestPublic } from './test-public.ts';

@Module({ imports: [TerritoireModule], controllers: [EligibiliteController], providers: [TestPublic], exports: [TestPublic] })
export class EligibiliteModule {}
