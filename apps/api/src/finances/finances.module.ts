import { Global, Module } from '@nestjs/common';
import { ArreterCumul } from './arreter-cumul.ts';
import { Budget } from './budget.ts';
import { CumulRepository } from './cumul.repository.ts';
import { EngagerSubvention } from './engager-subvention.ts';
import { EnveloppeRepository } from './enveloppe.repository.ts';
import { EnveloppesController } from './enveloppes.controller.ts';
import { ExportSubventionsController } from './exports/export-subventions.controller.ts';
import { ExportSubventionsRepository } from './exports/export-subventions.repository.ts';
import { FinancesController } from './finances.controller.ts';
import { GererEnveloppes } from './gerer-enveloppes.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';
import { ListerEnveloppes } from './lister-enveloppes.ts';
import { ListerSubventions } from './lister-subventions.ts';
import { NaitreSubvention } from './naitre-subvention.ts';
import { PresenterSubvention } from './presenter-subvention.ts';
import { ImprimerReleve } from './releve/imprimer-releve.ts';
import { ReleveController } from './releve/releve.controller.ts';
import { VersementsRepository } from './releve/versements.repository.ts';
import { SubventionController } from './subvention.controller.ts';
import { SubventionRepository } from './subvention.repository.ts';
import { TenirSubvention } from './tenir-subvention.ts';

/** L’argent : enveloppes, grand livre, subventions. */
@Global()
@Module({
  // La liste d’abord : `subventions/export.csv` n’est pas un identifiant.
  controllers: [FinancesController, ExportSubventionsController, EnveloppesController, ReleveController, SubventionController],
  providers: [ArreterCumul, Budget, CumulRepository, EngagerSubvention, EnveloppeRepository, ExportSubventionsRepository, GererEnveloppes, GrandLivreRepository, ImprimerReleve, ListerEnveloppes, ListerSubventions, NaitreSubvention, PresenterSubvention, SubventionRepository, TenirSubvention, VersementsRepository],
  exports: [ArreterCumul, Budget, CumulRepository, EngagerSubvention, EnveloppeRepository, GrandLivreRepository, NaitreSubvention, SubventionRepository, TenirSubvention],
})
export class FinancesModule {}
