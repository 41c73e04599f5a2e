import { Global, Module } from '@nestjs/common';
import { Budget } from './budget.ts';
import { EngagerSubvention } from './engager-subvention.ts';
import { EnveloppeRepository } from './enveloppe.repository.ts';
import { EnveloppesController } from './enveloppes.controller.ts';
import { ExportSubventionsController } from './exports/export-subventions.controller.ts';
import { ExportSubventionsRepository } from './exports/export-subventions.repository.ts';
import { FinancesController } from './finances.controller.ts';
import { GererEnveloppes } from './gerer-enveloppes.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';
import { NaitreSubvention } from './naitre-subvention.ts';
import { PresenterSubvention } from './presenter-subvention.ts';
import { SubventionController } from './subvention.controller.ts';
import { SubventionRepository } from './subvention.repository.ts';
import { TenirSubvention } from './tenir-subvention.ts';

/** L’argent : enveloppes, grand livre, subventions. */
@Global()
@Module({
  // La liste d’abord : `subventions/export.csv` n’est pas un identifiant.
  controllers: [FinancesController, ExportSubventionsController, EnveloppesController, SubventionController],
  providers: [Budget, EngagerSubvention, EnveloppeRepository, ExportSubventionsRepository, GererEnveloppes, GrandLivreRepository, NaitreSubvention, PresenterSubvention, SubventionRepository, TenirSubvention],
  exports: [Budget, GrandLivreRepository, NaitreSubvention, TenirSubvention],
})
export class FinancesModule {}
