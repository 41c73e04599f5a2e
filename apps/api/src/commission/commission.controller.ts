import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ClotureCommissionDto, type Commission, type CommissionResume, DeplacementDto, DeportEluDto, ElusDto, EtapeCommissionDto, IntroductionDto, ReglagesCommissionDto, RetraitCommissionDto, SuitesDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { ChangerOrdreDuJour } from './changer-ordre-du-jour.ts';
import { CloreCommission } from './clore-commission.ts';
import { LireCommission } from './lire-commission.ts';
import { PreparerCommission } from './preparer-commission.ts';
import { PresenterCommission } from './presenter-commission.ts';
import { SuitesCommission } from './suites.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/commissions')
export class CommissionController {
  constructor(private readonly presenter: PresenterCommission, private readonly preparer: PreparerCommission, private readonly lire: LireCommission, private readonly ordre: ChangerOrdreDuJour, private readonly suites: SuitesCommission, private readonly cloture: CloreCommission) {}

  @Get()
  liste(@Qui() personne: Personne): Promise<CommissionResume[]> {
    return this.presenter.liste(personne);
  }

  @Get(':id')
  async detail(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<Commission> {
    const detail = await this.presenter.detail(personne, id);
    reponse.setHeader('ETag', `"${detail.version}"`);
    return detail;
  }

  @Droits('SECRETARIAT_COMMISSION') @Put(':id/reglages') @HttpCode(204)
  async regler(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: ReglagesCommissionDto): Promise<void> {
    await this.preparer.regler(personne, id, version, dto);
  }

  @Droits('SECRETARIAT_COMMISSION', 'VALIDEUR') @Post(':id/etapes/:etape') @HttpCode(204)
  async etape(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('etape') etape: string, @Body() { le }: EtapeCommissionDto): Promise<void> {
    await this.preparer.noterEtape(personne, id, etape, le as Jour);
  }

  @Droits('SECRETARIAT_COMMISSION') @Put(':id/elus') @HttpCode(204)
  async elus(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: ElusDto): Promise<void> {
    await this.preparer.elus(personne, id, version, dto);
  }

  @Droits('SECRETARIAT_COMMISSION') @Put(':id/deports') @HttpCode(204)
  async deporter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: DeportEluDto): Promise<void> {
    await this.preparer.deporter(personne, id, dto);
  }

  @Droits('INSTRUCTEUR', 'SECRETARIAT_COMMISSION', 'VALIDEUR') @Put(':id/rapports/:groupe') @HttpCode(204)
  async rediger(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('groupe') groupe: string, @Version() version: number, @Body() { texte }: IntroductionDto): Promise<void> {
    await this.preparer.rediger(personne, id, groupe, version, texte);
  }

  @Droits('SECRETARIAT_COMMISSION', 'VALIDEUR') @Post(':id/dossiers/:dossier/deplacement') @HttpCode(204)
  async deplacer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('dossier', Identifiant) dossier: string, @Body() { seanceId }: DeplacementDto): Promise<void> {
    await this.ordre.deplacer(personne, id, await this.inscrit(personne, id, dossier), seanceId);
  }

  @Droits('SECRETARIAT_COMMISSION', 'VALIDEUR') @Post(':id/dossiers/:dossier/retrait') @HttpCode(204)
  async retirer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('dossier', Identifiant) dossier: string, @Body() { motif }: RetraitCommissionDto): Promise<void> {
    await this.ordre.retirer(personne.id, id, await this.inscrit(personne, id, dossier), motif);
  }

  @Droits('SECRETARIAT_COMMISSION') @Put(':id/suites') @HttpCode(204)
  async poserSuites(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: SuitesDto): Promise<void> {
    await this.suites.executer(personne, id, dto);
  }

  @Droits('SECRETARIAT_COMMISSION') @Post(':id/cloture') @HttpCode(204)
  async clore(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { president }: ClotureCommissionDto): Promise<void> {
    await this.cloture.executer(personne, id, president);
  }

  /** Un dossier de l’ordre du jour que cette personne voit ; la même 404 sinon. */
  private async inscrit(personne: Personne, id: string, dossierId: string): Promise<string> {
    const { dossiers } = await this.lire.vue(personne, id);
    if (!dossiers.some((un) => un.dossierId === dossierId)) throw introuvable();
    return dossierId;
  }
}
