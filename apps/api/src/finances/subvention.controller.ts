import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ActeRecuDto, EngagementDto, GenererActeDto, NotificationAttributionDto, SignatureRegionDto, type SubventionDetail } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { GenererActe } from './attribution/generer-acte.ts';
import { SignerPourLaRegion } from './attribution/signer-pour-la-region.ts';
import { EngagerSubvention } from './engager-subvention.ts';
import { PresenterSubvention } from './presenter-subvention.ts';

/** Une subvention, de l’acte établi à sa notification. */
@Controller('api/finances/subventions/:id')
export class SubventionController {
  constructor(private readonly presenter: PresenterSubvention, private readonly generer: GenererActe, private readonly engagement: EngagerSubvention, private readonly region: SignerPourLaRegion) {}

  @Droits('FINANCIER', 'SIGNATAIRE', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get()
  detail(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<SubventionDetail> {
    return this.presenter.detail(personne, id);
  }

  @Droits('FINANCIER') @Post('acte')
  etablir(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: GenererActeDto): Promise<{ readonly acteId: string; readonly nature: 'convention' | 'arrete' }> {
    return this.generer.executer(personne, id, dto);
  }

  @Droits('FINANCIER') @Post('acte/recu') @HttpCode(204)
  recevoir(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ActeRecuDto): Promise<void> {
    return this.engagement.recevoirActe(personne, id, dto);
  }

  @Droits('FINANCIER') @Post('engagement')
  engager(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: EngagementDto): Promise<{ readonly engagement: string }> {
    return this.engagement.engager(personne, id, cle, dto);
  }

  @Droits('SIGNATAIRE') @Post('signature') @HttpCode(204)
  signer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() { sha256 }: SignatureRegionDto): Promise<void> {
    return this.region.signer(personne, id, cle, sha256);
  }

  @Droits('FINANCIER') @Post('notification') @HttpCode(204)
  notifier(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: NotificationAttributionDto): Promise<void> {
    return this.region.notifier(personne, id, dto);
  }
}
