import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import pg from 'pg';
import { CompteController } from './compte/compte.controller.ts';
import { CompteRepository } from './compte/compte.repository.ts';
import { Comptes } from './compte/comptes.ts';
import { Tentatives } from './compte/tentatives.ts';
import { Config } from './configuration.ts';
import { BoiteController } from './courriel/boite.controller.ts';
import { CourrielRepository } from './courriel/courriel.repository.ts';
import { Courriels } from './courriel/courriels.ts';
import { DroitsGuard } from './droits/droits.guard.ts';
import { ErreursFilter } from './erreurs/erreurs.filter.ts';
import { ValidationFrancaise } from './erreurs/validation.ts';
import { EnvoyerCourriel } from './courriel/envoyer.ts';
import { Entretien } from './file/entretien.repository.ts';
import { File } from './file/file.repository.ts';
import { Travailleur } from './file/travailleur.ts';
import { Travaux } from './file/travaux.ts';
import { IdempotenceRepository } from './idempotence/idempotence.repository.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { NotificationController } from './notification/notification.controller.ts';
import { NotificationRepository } from './notification/notification.repository.ts';
import { Recapituler } from './notification/recapituler.ts';
import { PoolSessions } from './session/pool.ts';

/** Ce que tous les métiers partagent : qui est là, ce qui est noté, ce qui part, comment on refuse. */
@Global()
@Module({
  controllers: [CompteController, BoiteController, NotificationController],
  providers: [
    CompteRepository, Comptes, CourrielRepository, Courriels, Entretien, EnvoyerCourriel, File, IdempotenceRepository, JournalRepository, NotificationRepository, Recapituler, Travailleur, Travaux,
    { provide: Tentatives, inject: [PoolSessions, Config], useFactory: (pool: pg.Pool, config: Config) => new Tentatives(pool, config.limites) },
    { provide: APP_GUARD, useClass: DroitsGuard },
    { provide: APP_PIPE, useClass: ValidationFrancaise },
    { provide: APP_FILTER, useClass: ErreursFilter },
  ],
  exports: [Tentatives, CompteRepository, CourrielRepository, Courriels, File, IdempotenceRepository, JournalRepository, NotificationRepository, Travailleur, Travaux],
})
export class SocleModule {}
