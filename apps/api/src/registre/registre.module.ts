import { Module } from '@nestjs/common';
import type pg from 'pg';
import { Config } from '../configuration.ts';
import { PoolSessions } from '../session/pool.ts';
import { ReevaluationsRepository } from '../territoire/releves/reevaluations.repository.ts';
import { TerritoireModule } from '../territoire/territoire.module.ts';
import { ChangerRegistre } from './changer-registre.ts';
import { DemandeRepository } from './demande.repository.ts';
import { Demandes } from './demandes.ts';
import { EcrireRegistre } from './ecrire-registre.ts';
import { FicheAgent } from './fiche-agent.ts';
import { ImprimerBottin } from './imprimer-bottin.ts';
import { ImporterRegistre } from './importer-registre.ts';
import { LieuRepository } from './lieu.repository.ts';
import { LimiteDemandes } from './limite-demandes.ts';
import { MesurerEffetDuRegistre } from './mesurer-effet.ts';
import { RegistreAgentController } from './registre-agent.controller.ts';
import { RegistreController } from './registre.controller.ts';

/** Le registre des tiers-lieux : annuaire public, tenue par la Coopérative et la Région, demandes, import. */
@Module({
  imports: [TerritoireModule],
  controllers: [RegistreController, RegistreAgentController],
  providers: [
    ChangerRegistre, DemandeRepository, Demandes, EcrireRegistre, FicheAgent, ImporterRegistre, ImprimerBottin, LieuRepository, MesurerEffetDuRegistre, ReevaluationsRepository,
    { provide: LimiteDemandes, inject: [PoolSessions, Config], useFactory: (pool: pg.Pool, config: Config) => new LimiteDemandes(pool, config.limites) },
  ],
})
export class RegistreModule {}
