import { Module } from '@nestjs/common';
import { FinancesController } from './finances.controller.ts';
import { SubventionRepository } from './subvention.repository.ts';

@Module({ controllers: [FinancesController], providers: [SubventionRepository] })
export class FinancesModule {}
