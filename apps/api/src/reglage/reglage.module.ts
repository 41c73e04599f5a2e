import { Global, Module } from '@nestjs/common';
import { ReglageController } from './reglage.controller.ts';
import { Reglages } from './reglage.repository.ts';
import { Regler } from './regler.ts';

/** Les paramètres de la Région : lus partout, réglés par l’administration. */
@Global()
@Module({ controllers: [ReglageController], providers: [Reglages, Regler], exports: [Reglages] })
export class ReglageModule {}
