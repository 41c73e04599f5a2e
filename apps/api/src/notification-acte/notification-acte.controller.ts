import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Req, type StreamableFile } from '@nestjs/common';
import { AvisReceptionDto, type ConsentementNotification, ConsentementNotificationDto, type NotificationsDossier, type NotificationSansNouvelles } from '@maillage/contrats';
import { ajouterJours } from '@maillage/domain';
import type { Request } from 'express';
import { enPdf } from '../acte/acte.controller.ts';
import { lireCorps } from '../acte/lire-corps.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Horloge } from '../horloge.ts';
import { ConsentementRepository } from './consentement.repository.ts';
import { Consentir } from './consentir.ts';
import { ConstaterPreuve } from './constater-preuve.ts';
import { LireNotifications } from './lire-notifications.ts';
import { NotificationActeRepository } from './notification-acte.repository.ts';

/** Comment les lettres ont été notifiées, et ce qui le prouve. */
@Controller('api')
export class NotificationActeController {
  constructor(private readonly acces: AccesDossier, private readonly lire: LireNotifications, private readonly notifications: NotificationActeRepository, private readonly consentements: ConsentementRepository, private readonly consentir: Consentir, private readonly preuves: ConstaterPreuve, private readonly horloge: Horloge) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('instruction/dossiers/:id/notifications')
  async duDossier(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<NotificationsDossier> {
    const { porteurId } = await this.acces.visible(personne, id);
    return { consentement: await this.consentements.depuis(porteurId) !== null, notifications: await this.lire.duDossier(id) };
  }

  /** Les lettres sans nouvelles des dossiers que la personne suit, et de ceux que personne ne suit. */
  @Droits('INSTRUCTEUR') @Get('instruction/notifications-sans-nouvelles')
  async sansNouvelles(@Qui() personne: Personne): Promise<NotificationSansNouvelles[]> {
    const { alerteJours } = await this.notifications.reglages();
    return this.notifications.sansNouvelles(personne, ajouterJours(this.horloge.aujourdhui(), -alerteJours));
  }

  @Droits('INSTRUCTEUR') @Post('instruction/actes/:id/avis-reception') @HttpCode(204)
  avis(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: AvisReceptionDto): Promise<void> {
    return this.preuves.recevoirAvis(personne, id, dto);
  }

  /** Corps PDF brut, 20 Mo au plus. */
  @Droits('INSTRUCTEUR') @Put('instruction/actes/:id/avis-reception/scan') @HttpCode(204)
  async joindre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Req() requete: Request): Promise<void> {
    return this.preuves.joindreScan(personne, id, await lireCorps(requete));
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('instruction/actes/:id/avis-reception/scan') @Header('Content-Type', 'application/pdf')
  async scan(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    return enPdf(await this.preuves.scan(personne, id), 'avis-de-reception');
  }

  @Droits('PORTEUR') @Get('compte/notification-electronique')
  async consentement(@Qui() { id }: Personne): Promise<ConsentementNotification> {
    return { donneLe: await this.consentements.depuis(id) };
  }

  @Droits('PORTEUR') @Put('compte/notification-electronique')
  regler(@Qui() { id }: Personne, @Body() { accepte }: ConsentementNotificationDto): Promise<ConsentementNotification> {
    return this.consentir.regler(id, accepte);
  }
}
