import { Global, Module } from '@nestjs/common';
import { AppelController } from './appel.controller.ts';
import { AppelRepository } from './appel.repository.ts';

@Global()
@Module({ controllers: [AppelController], providers: [AppelRepository], exports: [AppelRepository] })
export class AppelModule {}
