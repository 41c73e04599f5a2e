import { Global, Module } from '@nestjs/common';
import { OriginalRepository } from '../acte/original.repository.ts';
import { ArreterCumul } from './arreter-cumul.ts';
import { AttributionRepository } from './attribution/attribution.repository.ts';
import { ConventionController } from './attribution/convention.controller.ts';
import { GenererActe } from './attribution/generer-acte.ts';
import { SignerConvention } from './attribution/signer-convention.ts';
import { SignerPourLaRegion } from './attribution/signer-pour-la-region.ts';
import { Budget } from './budget.ts';
import { CloreExercice } from './cloture/clore-exercice.ts';
import { RattachementsRepository } from './cloture/rattachements.repository.ts';
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
  controllers: [ConventionController, FinancesController, ExportSubventionsController, EnveloppesController, ReleveController, SubventionController],
  providers: [ArreterCumul, AttributionRepository, Budget, CloreExercice, CumulRepository, EngagerSubvention, EnveloppeRepository, ExportSubventionsRepository, GenererActe, GererEnveloppes, GrandLivreRepository, ImprimerReleve, ListerEnveloppes, ListerSubventions, NaitreSubvention, OriginalRepository, PresenterSubvention, RattachementsRepository, SignerConvention, SignerPourLaRegion, SubventionRepository, TenirSubvention, VersementsRepository],
  exports: [ArreterCumul, AttributionRepository, Budget, CumulRepository, EngagerSubvention, EnveloppeRepository, GenererActe, GererEnveloppes, GrandLivreRepository, NaitreSubvention, SignerConvention, SignerPourLaRegion, SubventionRepository, TenirSubvention],
})
export class FinancesModule {}
