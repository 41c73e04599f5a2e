import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { NotificationDto, RectificationDto, RefusVisaDto, SignatureDto, type SuiviLettre, VisaActeDto } from '@maillage/contrats';
import { empechementRefuser, empechementSigner, empechementViser } from '@maillage/domain';
import type { Request } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { ActeCourant } from './acte-courant.ts';
import { ArchiverOriginal } from './archiver-original.ts';
import { lireCorps } from './lire-corps.ts';
import { NotifierActe } from './notifier-acte.ts';
import { RectifierActe } from './rectifier-acte.ts';
import { SignerActe } from './signer-acte.ts';
import { SuiviRepository } from './suivi.repository.ts';
import { ViserActe } from './viser-acte.ts';

/** Les gestes qui mènent une lettre de son projet à sa notification. */
@Controller('api/instruction/actes')
export class SignatureController {
  constructor(private readonly courant: ActeCourant, private readonly suivis: SuiviRepository, private readonly visas: ViserActe, private readonly signature: SignerActe, private readonly notification: NotifierActe, private readonly archiver: ArchiverOriginal, private readonly rectification: RectifierActe) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get(':id/suivi')
  async suivi(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<SuiviLettre> {
    await this.courant.visible(personne, id);
    const suivi = (await this.suivis.lire(id))!;
    return { ...await this.suivis.presenter(id), empechements: { viser: empechementViser(suivi, personne), refuser: empechementRefuser(suivi, personne), signer: empechementSigner(suivi, personne) } };
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Post(':id/visa') @HttpCode(204)
  viser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: VisaActeDto): Promise<void> {
    return this.visas.viser(personne, id, dto);
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE') @Post(':id/refus-visa') @HttpCode(204)
  refuser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: RefusVisaDto): Promise<void> {
    return this.visas.refuser(personne, id, dto);
  }

  @Droits('SIGNATAIRE') @Post(':id/signature') @HttpCode(204)
  signer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() { sha256 }: SignatureDto): Promise<void> {
    return this.signature.signer(personne, id, cle, sha256);
  }

  @Droits('INSTRUCTEUR') @Post(':id/notification') @HttpCode(204)
  notifier(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: NotificationDto): Promise<void> {
    return this.notification.notifier(personne, id, dto);
  }

  /** Corrige une erreur matérielle par une lettre rectificative. */
  @Droits('VALIDEUR') @Post(':id/rectification')
  rectifier(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: RectificationDto): Promise<{ readonly acteId: string }> {
    return this.rectification.rectifier(personne, id, dto);
  }

  /** Le scan d’une lettre signée sur papier, corps PDF brut, rangé par le numéro qu’elle porte (ou l’adresse lue dans son code QR). */
  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE') @Post('originaux')
  async deposer(@Qui() personne: Personne, @Query('numero') numero: string | undefined, @Req() requete: Request): Promise<{ readonly acteId: string; readonly dossierId: string; readonly sha256: string }> {
    if (!numero) throw new BadRequestException('Indiquez le numéro de la lettre.');
    return this.archiver.deposerScan(personne, numero, await lireCorps(requete));
  }
}
