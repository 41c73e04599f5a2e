import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ActeRecuDto, EngagementDto, type SubventionDetail } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { EngagerSubvention } from './engager-subvention.ts';
import { PresenterSubvention } from './presenter-subvention.ts';

/** Une subvention, de l’acte reçu à la signature de la Région. */
@Controller('api/finances/subventions/:id')
export class SubventionController {
  constructor(private readonly presenter: PresenterSubvention, private readonly engagement: EngagerSubvention) {}

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get()
  detail(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<SubventionDetail> {
    return this.presenter.detail(personne, id);
  }

  @Droits('FINANCIER') @Post('acte') @HttpCode(204)
  acte(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ActeRecuDto): Promise<void> {
    return this.engagement.recevoirActe(personne, id, dto);
  }

  @Droits('FINANCIER') @Post('engagement')
  engager(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: EngagementDto): Promise<{ readonly engagement: string }> {
    return this.engagement.engager(personne, id, cle, dto);
  }

  @Droits('SIGNATAIRE') @Post('signature') @HttpCode(204)
  signer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.engagement.signer(personne, id);
  }
}
