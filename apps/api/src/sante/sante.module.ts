import { Module } from '@nestjs/common';
import { ConfigurationController } from './configuration.controller.ts';
import { SanteController } from './sante.controller.ts';

@Module({ controllers: [SanteController, ConfigurationController] })
export class SanteModule {}
