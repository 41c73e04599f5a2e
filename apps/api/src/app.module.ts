import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActeModule } from './acte/acte.module.ts';
import { AidesEtatModule } from './aides-etat/aides-etat.module.ts';
import { AppelModule } from './appel/appel.module.ts';
import type { Moyens } from './moyens.ts';
import { AttributionModule } from './attribution/attribution.module.ts';
import { AvisModule } from './avis/avis.module.ts';
import { CommissionModule } from './commission/commission.module.ts';
import { Config } from './configuration.ts';
import { BudgetModule } from './budget/budget.module.ts';
import { ComplementsModule } from './complements/complements.module.ts';
import { ComiteModule } from './comite/comite.module.ts';
import { CouvertureModule } from './couverture/couverture.module.ts';
import { DelegationModule } from './delegation/delegation.module.ts';
import { DerogationModule } from './derogation/derogation.module.ts';
import { DossierModule } from './dossier/dossier.module.ts';
import { EtiquetteModule } from './etiquette/etiquette.module.ts';
import { FinancesModule } from './finances/finances.module.ts';
import { Hasard } from './hasard.ts';
import { Horloge } from './horloge.ts';
import { IndicateursModule } from './indicateurs/indicateurs.module.ts';
import { InstructionModule } from './instruction/instruction.module.ts';
import { MessageModule } from './message/message.module.ts';
import { LettreModule } from './lettre/lettre.module.ts';
import { LotModule } from './lot/lot.module.ts';
import { NotificationActeModule } from './notification-acte/notification-acte.module.ts';
import { NotationModule } from './notation/notation.module.ts';
import { PublicationModule } from './publication/publication.module.ts';
import { NoteModule } from './note/note.module.ts';
import { RepriseModule } from './reprise/reprise.module.ts';
import { RecoursModule } from './recours/recours.module.ts';
import { SanteModule } from './sante/sante.module.ts';
import { PaiementModule } from './paiement/paiement.module.ts';
import { PoolSessions } from './session/pool.ts';
import { SelectionModule } from './selection/selection.module.ts';
import { SocleModule } from './socle.module.ts';
import { RelevesModule } from './territoire/releves/releves.module.ts';
import { SaisieAgentModule } from './saisie-agent/saisie-agent.module.ts';
import { ReglageModule } from './reglage/reglage.module.ts';
import { RegistreModule } from './registre/registre.module.ts';
import { SuppleanceModule } from './suppleance/suppleance.module.ts';
import { TableauDeBordModule } from './tableau-de-bord/tableau-de-bord.module.ts';
import { ChangementModule } from './changement/changement.module.ts';
import { TerritoireModule } from './territoire/territoire.module.ts';
import { VueModule } from './vue/vue.module.ts';
import { EligibiliteModule } from './eligibilite/eligibilite.module.ts';

@Global()
@Module({})
class MoyensModule {
  static avec({ base, pool, horloge, hasard, config }: Moyens): DynamicModule {
    const providers = [{ provide: DataSource, useValue: base }, { provide: PoolSessions, useValue: pool }, { provide: Horloge, useValue: horloge }, { provide: Hasard, useValue: hasard }, { provide: Config, useValue: config }];
    return { module: MoyensModule, providers, exports: providers };
  }
}

/** Les métiers du portail ; rien d’autre. */
@Module({})
export class AppModule {
  static avec(moyens: Moyens): DynamicModule {
    return {
      module: AppModule,
      imports: [MoyensModule.avec(moyens), SocleModule, ReglageModule, SanteModule, AppelModule, TerritoireModule, EligibiliteModule, DossierModule, SaisieAgentModule, InstructionModule, VueModule, EtiquetteModule, NoteModule, AttributionModule, IndicateursModule, BudgetModule, DerogationModule, ComplementsModule, DelegationModule, ActeModule, NotificationActeModule, RecoursModule, LettreModule, LotModule, AvisModule, NotationModule, CommissionModule, ComiteModule, MessageModule, AidesEtatModule, FinancesModule, PaiementModule, ChangementModule, SelectionModule, SuppleanceModule, TableauDeBordModule, PublicationModule, RepriseModule, CouvertureModule, RelevesModule, RegistreModule],
    };
  }
}
