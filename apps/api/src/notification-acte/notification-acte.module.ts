import { Global, Module } from '@nestjs/common';
import { AlerterSansNouvelles } from './alerter-sans-nouvelles.ts';
import { ConsentementRepository } from './consentement.repository.ts';
import { Consentir } from './consentir.ts';
import { ConstaterPreuve } from './constater-preuve.ts';
import { LireNotifications } from './lire-notifications.ts';
import { NotificationActeController } from './notification-acte.controller.ts';
import { NotificationActeRepository } from './notification-acte.repository.ts';

/** La notification des lettres : sa voie, sa preuve, le consentement à l’envoi en ligne. */
@Global()
@Module({
  controllers: [NotificationActeController],
  providers: [AlerterSansNouvelles, ConsentementRepository, Consentir, ConstaterPreuve, LireNotifications, NotificationActeRepository],
  exports: [ConsentementRepository, ConstaterPreuve, LireNotifications, NotificationActeRepository],
})
export class NotificationActeModule {}
